using System.Collections.Immutable;

namespace Prongsai.Documents.Writing;

internal static class HtmlInlines
{
    public static void Write(Markup markup, ImmutableArray<Inline> line)
    {
        foreach (var piece in line)
        {
            switch (piece)
            {
                case TextRun run: Run(markup, run); break;
                case LineBreak: markup.Trusted("<br>"); break;
                case Link link: Link(markup, link); break;
                case CheckBox box: markup.Element("span", "check", box.IsChecked ? "☑" : "☐"); break;
            }
        }
    }

    private static void Run(Markup markup, TextRun run)
    {
        var element = run.Bold ? "strong" : run.Language is null ? null : "span";
        if (element is null)
        {
            KeptPhrases.Write(markup, run.Text);
            return;
        }

        markup.Open(element, null, ("lang", run.Language));
        KeptPhrases.Write(markup, run.Text);
        markup.Close(element);
    }

    private static void Link(Markup markup, Link link)
    {
        if (SafeAddress.From(link.Address) is { } address)
        {
            markup.Open("a", null, ("href", address.AbsoluteUri)).Text(link.Text).Close("a");
        }
        else
        {
            markup.Text(link.Text);
        }
    }
}
