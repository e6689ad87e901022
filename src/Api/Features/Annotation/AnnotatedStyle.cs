namespace Newsroom.Api.Features.Annotation;

/// <summary>
/// How the page looks. A kind has a colour of Okabe and Ito's set for colour-blind readers (jfly.uni-koeln.de/color)
/// and a line of its own form; words have at least 4.5:1 against what is behind them, lines 3:1 (WCAG 2.2, AA).
/// </summary>
internal static class AnnotatedStyle
{
    /// <summary>Without the characters that XML would want escaped.</summary>
    public const string Css = """
        :root {
          color-scheme: light dark;
          --paper: #ffffff; --ink: #1f2328; --muted: #57606a; --rule: #d5dae0; --band: #f4f5f7; --link: #005a8f;
          --claim: #0072b2; --claim-1: #e3f1fa; --claim-2: #c6e2f4;
          --figure: #c04f00; --figure-1: #fdebde; --figure-2: #fad3b6;
          --quotation: #00795a; --quotation-1: #def4ec; --quotation-2: #bde8d8;
          --shade: rgba(31, 35, 40, .22); --card: #ffffff;
        }
        @media screen and (prefers-color-scheme: dark) {
          :root {
            --paper: #16181c; --ink: #eceff2; --muted: #a3abb5; --rule: #3a4048; --band: #1e2126; --link: #7cc4f5;
            --claim: #4fabe8; --claim-1: #152a3b; --claim-2: #1d405c;
            --figure: #f5843f; --figure-1: #3a2415; --figure-2: #57331a;
            --quotation: #2ecc9e; --quotation-1: #113028; --quotation-2: #174a3c;
            --shade: rgba(0, 0, 0, .6); --card: #262a31;
          }
        }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body {
          margin: 0; background: var(--paper); color: var(--ink);
          font: 1.0625rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif;
        }
        main { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; overflow-wrap: anywhere; }
        h1 { font-size: clamp(1.5rem, 1.1rem + 2vw, 2.1rem); line-height: 1.2; margin: 0 0 .5rem; text-wrap: balance; }
        h2 { font-size: 1.3rem; line-height: 1.3; margin: 0 0 1rem; }
        a { color: var(--link); text-underline-offset: .15em; }
        a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
        .from { margin: 0 0 1.25rem; color: var(--muted); }
        .from bdi + * { margin-inline-start: .75em; }

        .claim { --line: var(--claim); --tint: var(--claim-1); --deep: var(--claim-2); }
        .quotation { --line: var(--quotation); --tint: var(--quotation-1); --deep: var(--quotation-2); }
        .figure { --line: var(--figure); --tint: var(--figure-1); --deep: var(--figure-2); }
        .line { text-decoration: underline 2px var(--line); text-decoration-skip-ink: none; }
        .line.claim { text-decoration-style: solid; text-underline-offset: .22em; }
        .line.figure { text-decoration-style: dashed; text-underline-offset: .44em; }
        .line.quotation { text-decoration-style: dotted; text-decoration-thickness: 3px; text-underline-offset: .44em; }
        .figure .line.quotation { text-underline-offset: .66em; }

        .legend { border-block: 1px solid var(--rule); padding: .75rem 0; margin: 0 0 1.5rem; font-size: .9375rem; }
        .legend ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; }
        .legend p { margin: .6rem 0 0; color: var(--muted); }
        .legend p:only-child { margin: 0; }
        .sample { background: var(--tint); padding: .2em .35em .45em; border-radius: 3px; line-height: 2.2; }

        .text { line-height: 1.95; }
        .text p { position: relative; margin: 0 0 1.1em; }
        mark { background: var(--tint); color: inherit; padding-block: .15em .42em; border-radius: 2px; }
        mark.many { background: var(--deep); }
        mark:focus { outline: none; }
        mark:hover, mark:focus-within { box-shadow: 0 0 0 2px var(--line); }
        .ref { text-decoration: none; color: var(--ink); scroll-margin-block: 30vh 45vh; border-radius: 2px; }
        .ref::after { content: attr(data-number); font-size: .68em; font-weight: 600; vertical-align: .45em; line-height: 0; padding: .1em .2em; }
        .ref:focus-visible { outline-offset: 0; }
        .ref:hover::after { text-decoration: underline; }

        .card { display: none; }
        mark:hover .card, mark:focus .card, mark:focus-within .card {
          display: block; position: absolute; left: 0; right: 0; z-index: 1; margin: 0; padding: .9rem 1rem;
          background: var(--card); color: var(--ink); border: 1px solid var(--rule); border-radius: 8px;
          box-shadow: 0 8px 28px var(--shade); font-size: .9375rem; line-height: 1.45; text-align: left;
          max-height: 60vh; overflow: auto;
        }
        mark:hover .card { z-index: 2; }
        .told { display: block; border-inline-start: 4px solid var(--line); padding-inline-start: .8rem; }
        .told + .told, .more { display: block; margin-top: .9rem; }
        .card .kind, .card .title, .card .detail { display: block; }
        .card .kind { color: var(--muted); font-size: .8125rem; }
        .card .kind::before { content: attr(data-number) " \00B7  "; font-weight: 600; }
        .card .kind::after, .card .title::after, .card .detail::after, .card .more::before { content: attr(data-text); }
        .card .title { font-weight: 600; unicode-bidi: plaintext; margin-bottom: .25rem; }
        .card .detail::after { unicode-bidi: plaintext; }
        .card .detail { padding-inline-start: 1rem; text-indent: -1rem; }
        .card .detail::before { content: attr(data-label) ": "; color: var(--muted); }
        .more { color: var(--muted); }
        .more::after { content: " " attr(data-number); }

        .notes { margin-top: 3rem; padding-top: 1.5rem; border-top: 1px solid var(--rule); font-size: .9375rem; line-height: 1.5; }
        .notes ol { margin: 0; padding: 0; list-style: none; counter-reset: note; }
        .notes li {
          counter-increment: note; position: relative; margin: 0 0 1rem; padding: .75rem 1rem .75rem 3.25rem;
          border-inline-start: 4px solid var(--line); background: var(--band); border-radius: 0 6px 6px 0; scroll-margin-block: 1rem;
        }
        .notes li::before { content: counter(note); position: absolute; left: 0; width: 2.75rem; text-align: end; font-weight: 700; }
        .notes li:target { background: var(--tint); }
        .notes p { margin: 0; }
        .notes .kind { color: var(--muted); }
        .notes .title { font-weight: 600; }
        .notes dl { margin: .4rem 0 0; }
        .notes dl div { display: grid; grid-template-columns: 8rem 1fr; gap: 0 .75rem; }
        .notes dt { color: var(--muted); }
        .notes dd { margin: 0; }
        .notes .ways { margin-top: .5rem; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; color: var(--muted); }
        .notes .ways a { padding-block: .2rem; }

        @media (max-width: 48rem), (max-height: 30rem) {
          .ref { scroll-margin-block: 20vh 50vh; }
          mark:hover .card, mark:focus .card, mark:focus-within .card {
            position: fixed; left: 0; right: 0; bottom: 0; top: auto; max-height: 45vh; border-width: 1px 0 0;
            border-radius: 12px 12px 0 0; padding: 1rem 1.25rem calc(1rem + env(safe-area-inset-bottom));
            box-shadow: 0 -8px 28px var(--shade);
          }
          .notes li { padding-inline-start: 2.75rem; }
          .notes li::before { width: 2.1rem; }
          .notes dl div { display: block; padding-inline-start: 1rem; text-indent: -1rem; }
          .notes dt, .notes dd { display: inline; }
          .notes dt::after { content: ":"; }
          .notes .ways a { padding-block: .6rem; }
        }
        @media (min-width: 48.01rem) and (min-height: 30.01rem) {
          @supports (position-try-fallbacks: flip-block) and (anchor-scope: all) {
            .text p { anchor-name: --column; anchor-scope: --column; }
            mark { anchor-name: --mark; anchor-scope: --mark; }
            mark:hover .card, mark:focus .card, mark:focus-within .card {
              position: fixed; position-anchor: --mark; top: anchor(bottom); left: anchor(--column left); right: anchor(--column right);
              position-try-fallbacks: flip-block;
            }
          }
        }
        @media (forced-colors: active) {
          mark, .sample { background: Mark; color: MarkText; }
          .ref { color: LinkText; }
        }
        @media print {
          :root { color-scheme: light; }
          body { font-size: 10.5pt; background: none; color: #000; }
          main { max-width: none; padding: 0; }
          mark, mark.many, .sample { background: none; }
          mark .card, .legend p { display: none !important; }
          .ref, a { color: #000; }
          .notes li { background: none; break-inside: avoid; }
          .ways a[href^="#"] { display: none; }
          .ways a[href^="/"]::after { content: " (" attr(href) ")"; }
        }

        """;
}
