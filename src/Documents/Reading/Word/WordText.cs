using System.Collections.Immutable;

namespace Prongsai.Documents.Reading;

/// <summary>The text of one Word paragraph as it reads with all tracked changes accepted; check boxes in every form Word has.</summary>
/// <param name="boxes">Receives the text boxes anchored in the paragraph.</param>
internal sealed class WordText(WordContext context, InlineBuilder line, List<OfficeNode> boxes)
{
    public void Read(OfficeNode paragraph) => ReadAll(paragraph, new WordRun(false, null));

    /// <summary>Text without marks, for comparing.</summary>
    public static string Plain(ImmutableArray<Inline> content) => string.Concat(content.Select(p => p switch
    {
        TextRun run => run.Text,
        Link link => link.Text,
        _ => "",
    }));

    private void ReadAll(OfficeNode parent, WordRun run)
    {
        foreach (var node in parent.Children)
        {
            context.Budget.Tick();
            ReadNode(node, run);
        }
    }

    private void ReadNode(OfficeNode node, WordRun run)
    {
        switch (node.Name)
        {
            case "r":
                ReadAll(node, WordRun.Of(node));
                break;
            case "t":
                ReadText(node.Text, run);
                break;
            case "tab" or "ptab":
                line.Text(" ", run.IsBold);
                break;
            case "br" or "cr":
                line.Break();
                break;
            case "noBreakHyphen":
                line.Text("-", run.IsBold);
                break;
            case "sym":
                ReadSymbol(node["font"], node["char"], run);
                break;
            case "sdt" when CheckBoxOf(node) is { } isChecked:
                line.CheckBox(isChecked);
                ReadLabel(node, run);
                break;
            case "fldChar" when node.At("ffData", "checkBox") is { } box:
                line.CheckBox(IsLegacyChecked(box));
                break;
            case "hyperlink":
                ReadLink(node, run);
                break;
            case "AlternateContent":
                ReadAll(node.Child("Choice") ?? node.Child("Fallback") ?? node, run);
                break;
            case "txbxContent":
                boxes.Add(node);
                break;
            case var name when !WordNames.IsDropped(name):
                ReadAll(node, run);
                break;
        }
    }

    private void ReadText(string text, WordRun run)
    {
        if (run.Font is null || !run.Font.StartsWith("wingdings", StringComparison.OrdinalIgnoreCase))
        {
            line.Text(text, run.IsBold);
            return;
        }
        foreach (var sign in text)
        {
            ReadSign(run.Font, sign, run);
        }
    }

    private void ReadSymbol(string? font, string? code, WordRun run)
    {
        if (int.TryParse(code, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out var sign))
        {
            ReadSign(font, sign, run);
        }
    }

    private void ReadSign(string? font, int sign, WordRun run)
    {
        if (CheckMarks.OfSymbol(font, sign) is { } isChecked)
        {
            line.CheckBox(isChecked);
        }
        else if (sign is >= ' ' and < 0xD800)
        {
            line.Text(((char)sign).ToString(), run.IsBold);
        }
        else
        {
            line.Text("•", run.IsBold);
        }
    }

    private static bool? CheckBoxOf(OfficeNode control) =>
        control.At("sdtPr", "checkbox") is { } box ? box.Child("checked") is { } state && OfficeNode.IsOn(state) : null;

    /// <summary>What a check box control holds beside its sign.</summary>
    private void ReadLabel(OfficeNode control, WordRun run)
    {
        var label = new InlineBuilder(context.Budget);
        new WordText(context, label, boxes).ReadAll(control.Child("sdtContent") ?? new OfficeNode("none"), run);
        line.Text(Plain([.. label.Build().Where(p => p is not CheckBox)]), run.IsBold);
    }

    private static bool IsLegacyChecked(OfficeNode box) =>
        box.Child("checked") is { } state ? OfficeNode.IsOn(state) : box.Child("default") is { } preset && OfficeNode.IsOn(preset);

    private void ReadLink(OfficeNode node, WordRun run)
    {
        var target = context.Links.Find(node["id"]);
        if (target is not { IsExternal: true } || !LinkAddress.IsSafe(target.Target) || !IsPlain(node))
        {
            ReadAll(node, run);
            return;
        }
        var label = new InlineBuilder(context.Budget);
        new WordText(context, label, boxes).ReadAll(node, run);
        line.Link(Plain(label.Build()), target.Target);
    }

    /// <summary>Whether there is nothing but text inside.</summary>
    private static bool IsPlain(OfficeNode node) =>
        node.Children.All(c => c.Name is not ("sdt" or "fldChar" or "hyperlink" or "sym" or "txbxContent") && IsPlain(c));

    /// <param name="Font">Only told apart for symbol fonts.</param>
    private readonly record struct WordRun(bool IsBold, string? Font)
    {
        public static WordRun Of(OfficeNode run)
        {
            var settings = run.Child("rPr");
            var fonts = settings?.Child("rFonts");
            var bold = settings?.Child("b") ?? settings?.Child("bCs");
            return new WordRun(OfficeNode.IsOn(bold), fonts?["ascii"] ?? fonts?["hAnsi"]);
        }
    }
}
