using FsCheck;
using FsCheck.Fluent;

namespace Newsroom.Charts.Tests;

/// <summary>Runs a property over generated cases; the message of a failure shows the case.</summary>
internal static class Always
{
    public static void Holds<T>(Gen<T> cases, Action<T> property, int times = 500) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(times), Prop.ForAll(cases.ToArbitrary(), property));
}
