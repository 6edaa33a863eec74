using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Prongsai.Kernel;

namespace Prongsai.Documents.Writing;

/// <summary>The paper as every writer prints it: Thai digits where asked for, line ends as line breaks, no characters that a file cannot hold.</summary>
internal static partial class PrintForm
{
    public static OfficialDocument Of(OfficialDocument document)
    {
        var form = new Rewriter(document.Properties.ThaiDigits);
        return new OfficialDocument(
            document.Properties with { Title = form.Text(document.Properties.Title) },
            form.Blocks(document.Blocks));
    }

    /// <summary>What digits must stay as they are: web and mail addresses.</summary>
    [GeneratedRegex(@"https?://[!-~]+|[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+|[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}(/[!-~]*)?",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    private sealed record Rewriter(bool ThaiDigits)
    {
        public ImmutableArray<Block> Blocks(ImmutableArray<Block> blocks) => [.. blocks.Select(Block)];

        public string Text(string text)
        {
            var clean = Clean(text);
            return ThaiDigits ? Digits(clean) : clean;
        }

        private Block Block(Block block) => block switch
        {
            Heading heading => heading with { Content = Line(heading.Content) },
            Paragraph paragraph => paragraph with { Content = Line(paragraph.Content) },
            ListBlock list => list with { Items = [.. list.Items.Select(Item)] },
            Table table => Table(table),
            MemoHead head => head with
            {
                Agency = Text(head.Agency),
                Number = Text(head.Number),
                Date = Text(head.Date),
                Subject = Text(head.Subject),
                To = Text(head.To),
            },
            LetterHead head => Letter(head),
            OrderHead head => head with { Title = Text(head.Title), Number = Optional(head.Number), Subject = Text(head.Subject) },
            CheckBlock check => check with { Lines = [.. check.Lines.Select(Clean)], Address = Clean(check.Address) },
            SignatureBlock signature => Signature(signature),
            OpinionBlock opinion => opinion with
            {
                Title = Text(opinion.Title),
                Opinion = Optional(opinion.Opinion),
                Signature = Signature(opinion.Signature),
            },
            ImageBlock image => image with { AlternativeText = Text(image.AlternativeText) },
            QrBlock qr => qr with { Caption = Text(qr.Caption), Address = Clean(qr.Address) },
            ContentsBlock contents => new ContentsBlock([.. contents.Lines.Select(line => line with { Text = Text(line.Text) })]),
            _ => block,
        };

        private LetterHead Letter(LetterHead head) => head with
        {
            Number = Text(head.Number),
            Sender = [.. head.Sender.Select(Text)],
            Date = Text(head.Date),
            Subject = Text(head.Subject),
            To = Text(head.To),
            References = Several(head.References),
            Enclosures = Several(head.Enclosures),
        };

        private ImmutableArray<string> Several(ImmutableArray<string> lines) =>
            [.. lines.Select((line, i) => Text(lines.Length == 1 ? line : $"{i + 1}. {line}"))];

        private ListItem Item(ListItem item) => item with { Content = Blocks(item.Content), PrintedMarker = Optional(item.PrintedMarker) };

        private Table Table(Table table)
        {
            var form = table.KeepDigits ? this with { ThaiDigits = false } : this;
            return table with { Caption = Optional(table.Caption), Rows = [.. table.Rows.Select(form.Row)] };
        }

        private TableRow Row(TableRow row) =>
            row with { Cells = [.. row.Cells.Select(cell => cell with { Content = Blocks(cell.Content) })] };

        private SignatureBlock Signature(SignatureBlock signature) => signature with
        {
            Name = Optional(signature.Name),
            Post = Text(signature.Post),
            ActingFor = Optional(signature.ActingFor),
            Date = Optional(signature.Date),
            Mark = Optional(signature.Mark),
            Close = Optional(signature.Close),
        };

        private string? Optional(string? text) => text is null ? null : Text(text);

        private ImmutableArray<Inline> Line(ImmutableArray<Inline> content) => [.. content.SelectMany(Pieces)];

        private IEnumerable<Inline> Pieces(Inline piece) => piece switch
        {
            TextRun { Language: not (null or "th" or "th-TH") } run => Lines(run, Clean),
            TextRun run => Lines(run, Text),
            Link link => [link with { Text = Text(link.Text), Address = Clean(link.Address) }],
            _ => [piece],
        };

        private static IEnumerable<Inline> Lines(TextRun run, Func<string, string> text)
        {
            var lines = run.Text.ReplaceLineEndings("\n").Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                if (i > 0)
                {
                    yield return new LineBreak();
                }

                yield return run with { Text = text(lines[i]) };
            }
        }
    }

    private static string Digits(string text)
    {
        var result = new StringBuilder(text.Length);
        var done = 0;
        foreach (var address in Address().EnumerateMatches(text))
        {
            result.Append(ThaiDigits.ToThai(text[done..address.Index])).Append(text, address.Index, address.Length);
            done = address.Index + address.Length;
        }

        return result.Append(ThaiDigits.ToThai(text[done..])).ToString();
    }

    /// <summary>XML 1.0, section 2.2: control characters and lone surrogates cannot be written.</summary>
    private static string Clean(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n' or '\r')
            {
                result.Append(' ');
            }
            else if (rune.Value is >= ' ' and not ('\uFFFD' or '\uFFFE' or '\uFFFF' or (>= 0x7F and < 0xA0)))
            {
                result.Append(rune);
            }
        }

        return result.ToString();
    }
}
