namespace Newsroom.Api.Tests.Contract;

public sealed class PageTests(DocumentServer server) : IClassFixture<DocumentServer>
{
    [Theory]
    [InlineData("/swagger")]
    [InlineData("/swagger/index.html")]
    public async Task The_page_opens(string path)
    {
        var page = await server.Client.GetStringAsync(path, TestContext.Current.CancellationToken);
        Assert.Contains("<title>Newsroom Claims API</title>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_may_load_nothing_from_elsewhere()
    {
        using var page = await server.Client.GetAsync("/swagger/index.html", TestContext.Current.CancellationToken);
        Assert.StartsWith(
            "default-src 'self';",
            Assert.Single(page.Headers.GetValues("Content-Security-Policy")),
            StringComparison.Ordinal
        );
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotMatch("(src|href)=[\"'](https?:)?//", html);
    }

    [Fact]
    public async Task The_page_is_set_for_trying_things_out()
    {
        var settings = await server.Client.GetStringAsync("/swagger/index.js", TestContext.Current.CancellationToken);
        foreach (
            var setting in new[] { "persistAuthorization", "deepLinking", "tryItOutEnabled", "displayRequestDuration" }
        )
            Assert.Contains($"\"{setting}\":true", settings, StringComparison.Ordinal);
        Assert.Contains("\"filter\":", settings, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_shows_lines_as_text()
    {
        var script = await server.Client.GetStringAsync("/swagger/lines.js", TestContext.Current.CancellationToken);
        Assert.Contains("application/x-ndjson", script, StringComparison.Ordinal);
    }
}
