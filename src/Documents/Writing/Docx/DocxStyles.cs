using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Prongsai.Documents.Writing;

/// <summary>Styles, typefaces and settings. Thai letters take the complex-script properties, so each size and weight is set twice.</summary>
internal static class DocxStyles
{
    public const string Typeface = "TH Sarabun New";
    public const string Quiet = "Quiet";
    public const string TableText = "TableText";
    public const string Caption = "Caption";
    public const string MemoTitle = "MemoTitle";
    public const string MemoLine = "MemoLine";
    public const string MemoLabel = "MemoLabel";
    public const string Hyperlink = "Hyperlink";
    public const string Grid = "TableGrid";

    private static readonly PaperGeometry Usual = new();

    public static string Heading(int level) => $"Heading{Math.Clamp(level, 1, 4)}";

    public static Styles Make() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                Fonts(Typeface),
                new FontSize { Val = Measure.HalfPoints(Usual.BodyPoints) },
                new FontSizeComplexScript { Val = Measure.HalfPoints(Usual.BodyPoints) },
                new Languages { Val = "en-US", EastAsia = "en-US", Bidi = "th-TH" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                new SpacingBetweenLines { Before = "0", After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto }))),
        Paragraph("Normal", "Normal", null, new StyleParagraphProperties(new WidowControl(), Space(0, 4)), null, isDefault: true),
        HeadingStyle(1),
        HeadingStyle(2),
        HeadingStyle(3),
        HeadingStyle(4),
        Paragraph(Quiet, "Quiet", "Normal", null, Type(Usual.QuietPoints, bold: false)),
        Paragraph(TableText, "Table Text", "Normal", new StyleParagraphProperties(Space(0, 0)), Type(Usual.TablePoints, bold: false)),
        Paragraph(Caption, "caption", "Normal", new StyleParagraphProperties(new KeepNext(), Space(4, 2)), Type(Usual.TablePoints, bold: true)),
        MemoTitleStyle(),
        Paragraph(MemoLine, "Memo Line", "Normal", new StyleParagraphProperties(new KeepNext(), Space(0, 0)), null),
        Character(MemoLabel, "Memo Label", Type(Usual.MemoLabelPoints, bold: true)),
        Character(Hyperlink, "Hyperlink", new StyleRunProperties(new Underline { Val = UnderlineValues.Single })),
        TableGridStyle());

    public static Fonts Fonts() => new(
        new Font(new AltName { Val = "TH SarabunPSK,TH SarabunIT๙,Sarabun" }, new FontCharSet { Val = "DE" }) { Name = Typeface },
        new Font(new AltName { Val = "Sarabun" }, new FontCharSet { Val = "DE" }) { Name = "TH SarabunPSK" });

    public static Settings Settings() => new(
        new Zoom { Percent = "100" },
        new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }),
        new ThemeFontLanguages { Val = "en-US", Bidi = "th-TH" });

    public static RunFonts Fonts(string name) => new() { Ascii = name, HighAnsi = name, EastAsia = name, ComplexScript = name };

    private static Style HeadingStyle(int level)
    {
        var properties = new StyleParagraphProperties(new KeepNext(), new KeepLines(), Space(level == 1 ? 0 : 8, 4));
        if (level == 1)
        {
            properties.Append(new Justification { Val = JustificationValues.Center });
        }

        properties.Append(new OutlineLevel { Val = level - 1 });
        return Paragraph(Heading(level), $"heading {level}", "Normal", properties, Type(PaperGeometry.HeadingPoints(level), bold: true));
    }

    private static Style MemoTitleStyle()
    {
        var properties = new StyleParagraphProperties(
            new KeepNext(), Space(6, 2), new Justification { Val = JustificationValues.Center }, new OutlineLevel { Val = 0 });
        return Paragraph(MemoTitle, "Memo Title", "Normal", properties, Type(Usual.MemoTitlePoints, bold: true));
    }

    private static SpacingBetweenLines Space(double before, double after) => new() { Before = Measure.PointTwips(before), After = Measure.PointTwips(after) };

    private static StyleRunProperties Type(double points, bool bold)
    {
        var type = new StyleRunProperties();
        if (bold)
        {
            type.Append(new Bold(), new BoldComplexScript());
        }

        type.Append(new FontSize { Val = Measure.HalfPoints(points) }, new FontSizeComplexScript { Val = Measure.HalfPoints(points) });
        return type;
    }

    private static Style Paragraph(string id, string name, string? basedOn, StyleParagraphProperties? paragraph, StyleRunProperties? run, bool isDefault = false)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null };
        if (basedOn is not null)
        {
            style.Append(new BasedOn { Val = basedOn });
        }

        style.Append(new PrimaryStyle());
        style.Append(new OpenXmlElement?[] { paragraph, run }.OfType<OpenXmlElement>());
        return style;
    }

    private static Style Character(string id, string name, StyleRunProperties run) =>
        new(new StyleName { Val = name }, new PrimaryStyle(), run) { Type = StyleValues.Character, StyleId = id };

    private static Style TableGridStyle() => new(
        new StyleName { Val = "Table Grid" },
        new PrimaryStyle(),
        new StyleTableProperties(
            new TableBorders(
                Border<TopBorder>(), Border<LeftBorder>(), Border<BottomBorder>(), Border<RightBorder>(),
                Border<InsideHorizontalBorder>(), Border<InsideVerticalBorder>()),
            new TableCellMarginDefault(
                new TopMargin { Width = "15", Type = TableWidthUnitValues.Dxa },
                new TableCellLeftMargin { Width = 70, Type = TableWidthValues.Dxa },
                new TableCellRightMargin { Width = 70, Type = TableWidthValues.Dxa })))
    { Type = StyleValues.Table, StyleId = Grid };

    private static T Border<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "auto" };
}
