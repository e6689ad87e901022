namespace Newsroom.Api.Persistence;

/// <summary>How statements written by hand speak of the ids that they are asked about.</summary>
/// <param name="Among">What follows a column that is one of them: <c>... where id {among}</c>.</param>
/// <param name="First">The first of them.</param>
/// <param name="In">What follows a column that is one of the ids that a select answers. The engine looks them up by an index, however many it expects.</param>
public sealed record AskedIds(string Among, string First, Func<string, string> In);
