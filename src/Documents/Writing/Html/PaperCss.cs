using System.Globalization;
using System.Text;

namespace Prongsai.Documents.Writing;

/// <summary>Style sheet made from the one geometry. Sizes are relative to the text size, so that a fragment takes the size of the page it stands on.</summary>
internal static class PaperCss
{
    private static readonly PaperGeometry Usual = new();

    public static readonly string Structure = Rules() + Widths();

    /// <summary>Page, margins, page number from page 2 and type of a file of its own.</summary>
    public static string ForFile(DocumentProperties properties)
    {
        var paper = PaperGeometry.For(properties);
        var counter = properties.ThaiDigits ? "counter(page, thai)" : "counter(page)";
        return $$"""
            @page{size:{{Cm(paper.PageWidth)}} {{Cm(paper.PageHeight)}};margin:{{Cm(paper.Top)}} {{Cm(paper.Right)}} {{Cm(paper.Bottom)}} {{Cm(paper.Left)}};
            @top-center{content:"- " {{counter}} " -";font:{{Number(paper.BodyPoints)}}pt "Paper Sarabun"} }
            @page:first{@top-center{content:none} }
            html{font-size:{{Number(paper.BodyPoints)}}pt}
            body{margin:0;color:#000;background:#fff;font-family:"Paper Sarabun","TH Sarabun New","TH SarabunPSK","DejaVu Sans",sans-serif;line-height:{{Number(paper.LineHeight)}}}
            @media screen{body{background:#e8e8e8}.paper{box-sizing:border-box;width:100%;max-width:{{Cm(paper.PageWidth)}};margin:0 auto;padding:{{Cm(paper.Top)}} min(8vw,{{Cm(paper.Right)}}) {{Cm(paper.Bottom)}} min(8vw,{{Cm(paper.Left)}});background:#fff} }

            """;
    }

    /// <summary>Parts of a book: each has pages of its own kind, counted by the run they belong to. (A page counter cannot be set from the text, so each run has a counter of its own.)</summary>
    public static string ForParts(DocumentProperties properties, IReadOnlyList<BookSection> sections)
    {
        if (sections.Count == 1)
        {
            return "";
        }

        var css = new StringBuilder($"@counter-style paper-letters{{system:alphabetic;symbols:{string.Join(' ', ListMarkers.ThaiLetters.Select(letter => $"\"{letter}\""))}}}\n");
        foreach (var (number, section) in sections.Index().Skip(1))
        {
            var paper = PaperGeometry.For(section.Lying(properties));
            var style = section.Part!.Numbers == PageNumbers.ThaiLetters ? ",paper-letters" : properties.ThaiDigits ? ",thai" : "";
            var shown = section.Part.Numbers == PageNumbers.None ? "none" : $"\"- \" counter(run-{section.Run}{style}) \" -\"";
            css.Append(CultureInfo.InvariantCulture, $"@page part-{number}{{size:{Cm(paper.PageWidth)} {Cm(paper.PageHeight)};margin:{Cm(paper.Top)} {Cm(paper.Right)} {Cm(paper.Bottom)} {Cm(paper.Left)};counter-increment:run-{section.Run};@top-center{{content:{shown}}} }}\n")
                .Append(CultureInfo.InvariantCulture, $".paper .part-{number}{{page:part-{number};break-before:page}}\n");
        }

        return css.ToString();
    }

    private static string Rules() => $$"""
        .paper{text-align:start;overflow-wrap:break-word}
        .paper p{margin:0 0 .35em;orphans:2;widows:2}
        .paper p,.paper li{max-width:none}
        .paper .indented{text-indent:min({{Cm(Usual.Indent)}},15vw)}
        .paper p:has(+ .signature),.paper p:has(+ .check-foot),.paper .signature:has(+ .signature),.paper .signature:has(+ .check-foot){break-after:avoid}
        .paper .keep{white-space:nowrap}
        .paper td .keep,.paper th .keep{display:inline-block;max-width:100%;white-space:normal;text-indent:0}
        .paper .quiet{font-size:{{Em(Usual.QuietPoints)}}}
        .paper .centre{text-align:center}
        .paper .end{text-align:end}
        .paper p:has(+ .end){break-after:avoid}
        .paper .heading-1,.paper .heading-2,.paper .heading-3,.paper .heading-4{margin:.6em 0 .3em;font-weight:700;line-height:inherit;break-after:avoid;break-inside:avoid}
        .paper>:first-child{margin-top:0}
        .paper .heading-1{font-size:{{Em(PaperGeometry.HeadingPoints(1))}};text-align:center;text-wrap:balance}
        .paper .heading-2{font-size:{{Em(PaperGeometry.HeadingPoints(2))}}}
        .paper .heading-3,.paper .heading-4{font-size:1em}
        .paper .check{font-family:"DejaVu Sans","Segoe UI Symbol",sans-serif;font-size:.8em;line-height:1}
        .paper .list{list-style:none;margin:0 0 .35em;padding:0 0 0 min(1cm,5vw)}
        .paper .list .list{padding-left:0}
        .paper .list li{display:grid;grid-template-columns:minmax(1.4em,max-content) minmax(0,1fr);column-gap:.3em}
        .paper ul.list li{grid-template-columns:minmax(.7em,max-content) minmax(0,1fr)}
        .paper .list p{margin-bottom:.1em}
        .paper td .list,.paper th .list{padding-left:0;margin-bottom:0}
        .paper table{width:100%;border-collapse:collapse;margin:.3em 0 .6em;font-size:{{Em(Usual.TablePoints)}};line-height:1.3}
        .paper table table{font-size:1em}
        .paper table.fixed{table-layout:fixed}
        .paper caption{font-weight:700;text-align:start;margin-bottom:.2em;break-after:avoid}
        .paper thead{display:table-header-group;break-inside:avoid;break-after:avoid}
        .paper thead + tbody tr:first-child{break-before:avoid}
        .paper table:has(+ .signature),.paper table:has(+ .signature) tr:last-child{break-after:avoid}
        .paper tr{break-inside:avoid}
        .paper th,.paper td{border:1px solid #000;padding:.1em .35em;vertical-align:top;text-align:start}
        .paper th{text-align:center;vertical-align:middle;font-weight:700;background:#f0f0f0;print-color-adjust:exact}
        .paper td.centre{text-align:center}
        .paper td.end{text-align:end}
        .paper td p:last-child{margin-bottom:0}
        .paper .memo-head{position:relative;padding-top:.2cm}
        .paper .memo-emblem{position:absolute;left:0;top:0;width:1.5cm;height:1.5cm}
        .paper .memo-emblem svg,.paper .memo-emblem img{display:block;height:1.5cm;width:auto;max-width:3cm}
        .paper .memo-title{min-height:1.35cm;margin:0 0 .1em;text-align:center;font-size:{{Em(Usual.MemoTitlePoints)}};font-weight:700;line-height:1.25}
        .paper .memo-pair{display:grid;grid-template-columns:1fr 1fr;column-gap:.3em}
        .paper .memo-line{margin:0;overflow-x:clip;line-height:1.35}
        .paper .memo-label{font-size:{{Em(Usual.MemoLabelPoints)}};font-weight:700;line-height:1.25;margin-right:.25em}
        .paper .leader{display:inline-block;width:100%;margin-right:-100%;margin-left:.15em;border-bottom:1.5px dotted #000}
        .paper .memo-to{display:flex;gap:.8em;margin:.5em 0 .6em}
        .paper .head-emblem{text-align:center;height:3cm;margin-bottom:.2em}
        .paper .head-emblem svg,.paper .head-emblem img{display:block;margin:0 auto;height:3cm;width:auto;max-width:5cm}
        .paper .letter-top{display:grid;grid-template-columns:1fr min(6.6cm,46%);column-gap:.6em}
        .paper .letter-date{margin-left:50%}
        .paper .letter-line{display:flex;gap:.8em}
        .paper .letter-line>span:first-child{flex:none;min-width:2.2em}
        .paper .again{visibility:hidden}
        .paper .order-title{margin:0;text-align:center;font-size:1em;font-weight:700;line-height:1.4;text-wrap:balance}
        .paper .order-rule{width:5cm;margin:.5em auto .7em;border-bottom:1px solid #000}
        .paper table.plain th,.paper table.plain td{border:0;background:none;text-align:start;font-weight:400}
        .paper table.plain{font-size:1em}
        .paper .signature .sign-room{margin-bottom:2.6em}
        .paper .mark{font-size:{{Em(Usual.QuietPoints)}}}
        .paper .check-foot{display:flex;gap:.8em;align-items:center;margin-top:1.6em;padding-top:.4em;border-top:1px solid #777;font-size:.75em;line-height:1.3;break-before:avoid;break-inside:avoid}
        .paper .check-foot svg{flex:none;width:1.8cm;height:1.8cm}
        .paper .check-foot p{margin:0;overflow-wrap:anywhere}
        .paper .signature{margin:1.6em 0 .6em 50%;text-align:center;break-inside:avoid}
        .paper .signature p{margin:0;text-wrap:balance}
        .paper .write-here{display:inline-block;width:4.6cm;max-width:70%;border-bottom:1.5px dotted #000;margin:0 .1em}
        .paper .write-line{height:1.5em;border-bottom:1.5px dotted #000}
        .paper .opinion{margin-top:.8em;break-inside:avoid}
        .paper .opinion-title{font-weight:700}
        .paper .picture,.paper .qr{margin:.4em 0;text-align:center;break-inside:avoid}
        .paper .picture img{max-width:100%;height:auto}
        .paper .missing{display:inline-block;padding:1em;border:1px dashed #777}
        .paper .qr svg{width:{{Cm(Usual.QrSize)}};height:{{Cm(Usual.QrSize)}}}
        .paper .qr figcaption{overflow-wrap:anywhere}
        .paper a{color:inherit}
        .paper .contents p{display:flex;align-items:flex-end;gap:.4em;break-inside:avoid}
        .paper .contents a{text-decoration:none;max-width:88%}
        .paper .contents-1{padding-left:1em}
        .paper .contents-2{padding-left:2em}
        .paper .contents .dots{flex:1;border-bottom:1.5px dotted #000;margin-bottom:.35em}
        .paper .contents .number{flex:none;min-width:1.6em;text-align:end}
        .paper .page-break{break-after:page}

        """;

    private static string Widths()
    {
        var css = new StringBuilder();
        for (var percent = 1; percent <= 100; percent++)
        {
            css.Append(CultureInfo.InvariantCulture, $".paper .w-{percent}{{width:{percent}%}}");
        }

        for (var cm = 1; cm <= 25; cm++)
        {
            css.Append(CultureInfo.InvariantCulture, $".paper .cm-{cm}{{width:{cm}cm}}");
        }

        return css.Append('\n').ToString();
    }

    private static string Em(double points) => Number(Math.Round(points / Usual.BodyPoints, 4)) + "em";

    private static string Cm(double length) => Number(length) + "cm";

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
