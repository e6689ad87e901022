using FsCheck;
using FsCheck.Fluent;

namespace Newsroom.Domain.Tests;

public sealed class WebAddressTests
{
    [Theory]
    [InlineData("https://example.org/news/1", "https://example.org/news/1")]
    [InlineData("HTTPS://Example.ORG/News", "https://example.org/News")]
    [InlineData("https://example.org", "https://example.org/")]
    [InlineData("http://example.org:80/a", "http://example.org/a")]
    [InlineData("https://example.org:443/a", "https://example.org/a")]
    [InlineData("https://example.org:80/a", "https://example.org:80/a")]
    [InlineData("https://example.org:8443/a", "https://example.org:8443/a")]
    [InlineData("https://example.org/a#top", "https://example.org/a")]
    [InlineData("https://example.org/a?", "https://example.org/a")]
    [InlineData("https://example.org/a?utm_source=x&id=7&utm_Campaign=y", "https://example.org/a?id=7")]
    [InlineData("https://example.org/a?fbclid=x", "https://example.org/a")]
    [InlineData("https://example.org/a?id=7&gclid=x#b", "https://example.org/a?id=7")]
    [InlineData("https://example.org/a?FBCLID=x&b", "https://example.org/a?b")]
    [InlineData("https://example.org/a?b=2&a=1&a=1", "https://example.org/a?b=2&a=1&a=1")]
    [InlineData("https://example.org/a?utm=1&xutm_a=2", "https://example.org/a?utm=1&xutm_a=2")]
    [InlineData("https://example.org/a?q=utm_source=x", "https://example.org/a?q=utm_source=x")]
    [InlineData("https://example.org/%7Ea", "https://example.org/~a")]
    [InlineData("https://example.org/ü?q=ü", "https://example.org/%C3%BC?q=%C3%BC")]
    [InlineData("http://[2001:DB8::1]:8080/a", "http://[2001:db8::1]:8080/a")]
    public void The_same_page_has_one_canonical_address(string sent, string canonical)
    {
        Assert.True(WebAddress.TryParse(sent, out var address, out var flaw));
        Assert.Null(flaw);
        Assert.Equal((sent, canonical, sent), (address!.Value, address.Canonical, address.ToString()));
        Assert.Equal(address, WebAddress.Parse(sent));
    }

    [Theory]
    [InlineData("")]
    [InlineData("example.org/a")]
    [InlineData("//example.org/a")]
    [InlineData("/news/1")]
    [InlineData("ftp://example.org/a")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("mailto:a@example.org")]
    [InlineData("http://")]
    [InlineData("http:///a")]
    [InlineData("http:example.org")]
    [InlineData("https://example.org/a b")]
    [InlineData(" https://example.org/")]
    [InlineData("https://example.org/\n")]
    [InlineData("https://example.org:99999/")]
    [InlineData("https://user@example.org/")]
    [InlineData("https://user:secret@example.org/")]
    public void What_is_no_plain_web_address_is_refused(string text)
    {
        Assert.False(WebAddress.TryParse(text, out var address, out var flaw));
        Assert.Null(address);
        Assert.Equal("badAddress", flaw!.Code);
        Assert.Throws<FormatException>(() => WebAddress.Parse(text));
    }

    [Fact]
    public void An_address_has_at_most_two_thousand_characters()
    {
        var longest = "https://example.org/".PadRight(2_000, 'a');

        Assert.True(WebAddress.TryParse(longest, out _, out _));
        Assert.False(WebAddress.TryParse(longest + "a", out _, out var flaw));
        Assert.Equal("tooLong", flaw!.Code);
    }

    /// <summary>An address as it might be copied, and the one under which the page is known.</summary>
    private static readonly Gen<(string Sent, string Canonical)> Copied =
        from secure in Gen.Elements(true, false)
        from shout in Gen.Elements(true, false)
        from host in Gen.Elements("example.org", "www.example.com", "news.example")
        from port in Gen.Elements("", "", ":8080", secure ? ":443" : ":80")
        from path in Gen.Elements("/", "/a", "/News/1.html", "/a/b/")
        from parameters in Gen.Elements("id=7", "page=2", "q", "utm_source=x", "UTM_medium=mail", "fbclid=Ab", "gclid=")
            .ListOf()
        from fragment in Gen.Elements("", "#top", "#:~:text=a")
        let scheme = secure ? "https" : "http"
        let kept = parameters.Where(p => p is "id=7" or "page=2" or "q").ToList()
        select (
            $"{(shout ? scheme.ToUpperInvariant() : scheme)}://{(shout ? host.ToUpperInvariant() : host)}{port}{path}"
                + (parameters.Count > 0 ? "?" + string.Join('&', parameters) : "")
                + fragment,
            $"{scheme}://{host}{(port == ":8080" ? port : "")}{path}{(kept.Count > 0 ? "?" : "")}{string.Join('&', kept)}"
        );

    [Fact]
    public void However_an_address_was_copied_its_page_is_the_same() =>
        Always.Holds(
            Copied,
            copied =>
            {
                Assert.Equal(copied.Canonical, WebAddress.Parse(copied.Sent).Canonical);
                Assert.Equal(copied.Canonical, WebAddress.Parse(copied.Canonical).Canonical);
            },
            times: 1_000
        );

    [Fact]
    public void Any_text_gives_either_an_address_or_a_flaw() =>
        Always.Holds(
            from start in Gen.Elements("", "http://", "https://", "https://example.org", "https://example.org/")
            from rest in Gen.OneOf(
                ArbMap.Default.GeneratorFor<string>().Where(s => s is not null),
                Gen.Elements("a:/?#[]@%&=.\\ü\0\n\uD83D0".ToCharArray()).ArrayOf().Select(c => new string(c))
            )
            select start + rest,
            text =>
            {
                var taken = WebAddress.TryParse(text, out var address, out var flaw);

                Assert.Equal((taken, !taken), (address is not null, flaw is not null));
                if (address is null)
                    return;
                Assert.Equal(text, address.Value);
                Assert.Matches("^https?://[^/]", address.Canonical);
                Assert.DoesNotContain('#', address.Canonical);
            },
            times: 3_000
        );

    [Fact]
    public void A_query_keeps_its_own_question_mark() =>
        Assert.NotEqual(
            WebAddress.Parse("http://example.org/?a=1").Canonical,
            WebAddress.Parse("http://example.org/??a=1").Canonical
        );
}
