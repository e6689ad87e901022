namespace Newsroom.Charts;

internal enum Side
{
    Left,
    Right,
    Up,
    Down,
}

/// <summary>How an end that is open is drawn: it fades, and nothing closes it.</summary>
internal static class Fading
{
    public static string Id(string prefix, Side side) =>
        prefix
        + side switch
        {
            Side.Left => "-left",
            Side.Right => "-right",
            Side.Up => "-up",
            _ => "-down",
        };

    public static void Define(Sheet sheet)
    {
        sheet.Open("defs");
        foreach (var side in Enum.GetValues<Side>())
            Define(sheet, side);
        sheet.Close();
    }

    private static void Define(Sheet sheet, Side side)
    {
        var id = Id(sheet.Prefix, side);
        sheet.Open("linearGradient");
        sheet.Attribute("id", id + "-tone");
        sheet.Attribute("x1", side == Side.Left ? 1 : 0);
        sheet.Attribute("y1", side == Side.Up ? 1 : 0);
        sheet.Attribute("x2", side == Side.Right ? 1 : 0);
        sheet.Attribute("y2", side == Side.Down ? 1 : 0);
        Stop(sheet, 0, 1);
        Stop(sheet, 1, side is Side.Left or Side.Right ? 0 : .3);
        sheet.Close();
        sheet.Open("mask");
        sheet.Attribute("id", id);
        sheet.Attribute("maskContentUnits", "objectBoundingBox");
        sheet.Open("rect");
        sheet.Attribute("width", 1);
        sheet.Attribute("height", 1);
        sheet.Attribute("fill", $"url(#{id}-tone)");
        sheet.Close();
        sheet.Close();
    }

    private static void Stop(Sheet sheet, double offset, double opacity)
    {
        sheet.Open("stop");
        sheet.Attribute("offset", offset);
        sheet.Attribute("stop-color", "#fff");
        sheet.Attribute("stop-opacity", opacity);
        sheet.Close();
    }
}
