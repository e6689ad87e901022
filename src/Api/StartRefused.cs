namespace Newsroom.Api;

/// <summary>The program does not start with these settings; the message says which, and what to do.</summary>
public sealed class StartRefused(string message) : Exception(message);
