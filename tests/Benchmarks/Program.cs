using System.Runtime.InteropServices;
using Newsroom.Benchmarks.Floor;
using Newsroom.Benchmarks.Hot;
using Newsroom.Benchmarks.Measuring;
using Newsroom.Benchmarks.Reading;

if (args is ["floor", var connection, var address, var evidence])
{
    await FloorServer.Run(connection, address, evidence);
    return 0;
}
if (args is ["--predict", var set, var file])
{
    try
    {
        Prediction.Write(set, file, Console.Out);
        return 0;
    }
    catch (FormatException e)
    {
        await Console.Error.WriteLineAsync(e.Message);
        return 1;
    }
}
if (args is ["--hot"])
{
    HotCode.Measure();
    return 0;
}
using var stop = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
try
{
    var settings = Settings.Read(args);
    var reports = new List<Report>();
    foreach (var name in new[] { "postgres", "sqlite" }.Where(e => settings.Engine is null || settings.Engine == e))
        reports.Add(await new Measurement(settings, Engine.Of(name, settings), stop.Token).Run());
    Console.WriteLine(string.Join("\n\n", reports));
    return 0;
}
catch (Exception e) when (e is OperationCanceledException or FormatException or InvalidOperationException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
