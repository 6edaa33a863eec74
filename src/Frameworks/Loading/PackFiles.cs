#pragma warning disable CA1812, CA2227 // filled by the YAML reader
namespace Prongsai.Frameworks.Loading;

/// <summary>The YAML of a pack, as written. Every mapping may carry confidence and source.</summary>
internal abstract class FactFile
{
    public string? Confidence { get; set; }
    public string? Source { get; set; }
}

internal sealed class PackFile
{
    public int Year { get; set; }
    public int Revision { get; set; }
    public DefaultsFile? Defaults { get; set; }
    public Dictionary<string, SourceFile> Sources { get; set; } = [];
    public List<ToolFile> Tools { get; set; } = [];
    public List<IndicatorFile> Indicators { get; set; } = [];
    public List<SubIndicatorFile> SubIndicators { get; set; } = [];
    public List<ItemFile> Items { get; set; } = [];
    public List<QuestionFile> Questions { get; set; } = [];
    public Dictionary<string, ScaleFile> Scales { get; set; } = [];
    public string LevelScheme { get; set; } = "";
    public List<string> Samples { get; set; } = [];
    public List<StepFile> Calendar { get; set; } = [];
    public List<OpenQuestionFile> OpenQuestions { get; set; } = [];
}

internal sealed class DefaultsFile : FactFile;

internal sealed class SourceFile
{
    public string Title { get; set; } = "";
    public string? Section { get; set; }
    public string? Note { get; set; }
}

internal sealed class ToolFile : FactFile
{
    public string Key { get; set; } = "";
    public string Name { get; set; } = "";
    public string Short { get; set; } = "";
    public string Weight { get; set; } = "";
    public List<int> Indicators { get; set; } = [];
    public int Parts { get; set; } = 1;
}

internal sealed class IndicatorFile : FactFile
{
    public int Number { get; set; }
    public string Label { get; set; } = "";
    public string LabelEn { get; set; } = "";
    public string Tool { get; set; } = "";
}

internal sealed class SubIndicatorFile : FactFile
{
    public string Code { get; set; } = "";
    public string Label { get; set; } = "";
    public string LabelEn { get; set; } = "";
    public int Indicator { get; set; }
}

internal sealed class ItemFile : FactFile
{
    public string Key { get; set; } = "";
    public string Number { get; set; } = "";
    public string Title { get; set; } = "";
    public string TitleEn { get; set; } = "";
    public string Sub { get; set; } = "";
    public string Period { get; set; } = "";
    public string? Evidence { get; set; }
    public string Owner { get; set; } = "office";
    public string? Note { get; set; }
    public List<ComponentFile> Components { get; set; } = [];
}

internal sealed class ComponentFile : FactFile
{
    public string Key { get; set; } = "";
    public string Text { get; set; } = "";
    public string TextEn { get; set; } = "";
    public object? Rule { get; set; }
}

internal sealed class QuestionFile : FactFile
{
    public string Code { get; set; } = "";
    public string Tool { get; set; } = "";
    public int Indicator { get; set; }
    public string Topic { get; set; } = "";
    public string Scale { get; set; } = "";
    public List<QuestionPartFile> Parts { get; set; } = [];
}

internal sealed class QuestionPartFile
{
    public string Text { get; set; } = "";
    public bool Reverse { get; set; }
}

internal sealed class ScaleFile : FactFile
{
    public List<string> Choices { get; set; } = [];
    public List<string> Points { get; set; } = [];
}

internal sealed class StepFile : FactFile
{
    public string Key { get; set; } = "";
    public string Name { get; set; } = "";
    public string? Start { get; set; }
    public string? End { get; set; }
    public List<ExtensionFile> Extensions { get; set; } = [];
}

internal sealed class ExtensionFile : FactFile
{
    public string End { get; set; } = "";
    public string Reason { get; set; } = "";
}

internal sealed class OpenQuestionFile
{
    public string Key { get; set; } = "";
    public string Text { get; set; } = "";
    public string Effect { get; set; } = "";
}

internal sealed class LevelsFile
{
    public DefaultsFile? Defaults { get; set; }
    public Dictionary<string, SourceFile> Sources { get; set; } = [];
    public List<SchemeFile> Schemes { get; set; } = [];
}

internal sealed class SchemeFile : FactFile
{
    public string Key { get; set; } = "";
    public string Compare { get; set; } = "displayed";
    public List<LevelFile> Levels { get; set; } = [];
}

internal sealed class LevelFile
{
    public string Code { get; set; } = "";
    public string Name { get; set; } = "";
    public string NameEn { get; set; } = "";
    public string MinTotal { get; set; } = "";
    public string? MinEachTool { get; set; }
}

internal sealed class SamplesFile
{
    public DefaultsFile? Defaults { get; set; }
    public Dictionary<string, SourceFile> Sources { get; set; } = [];
    public List<SampleFile> Rules { get; set; } = [];
}

internal sealed class SampleFile : FactFile
{
    public string Id { get; set; } = "";
    public string Tool { get; set; } = "";
    public string AgencyClass { get; set; } = "";
    public string? Share { get; set; }
    public int? Floor { get; set; }
    public int? Ceiling { get; set; }
    public int? CeilingAbove { get; set; }
    public int? Minimum { get; set; }
}

internal sealed class CrosswalkFile
{
    public DefaultsFile? Defaults { get; set; }
    public Dictionary<string, SourceFile> Sources { get; set; } = [];
    public List<PairFile> Pairs { get; set; } = [];
}

internal sealed class PairFile
{
    public int From { get; set; }
    public int To { get; set; }
    public List<EntryFile> Entries { get; set; } = [];
}

internal sealed class EntryFile : FactFile
{
    public List<string> From { get; set; } = [];
    public List<string> To { get; set; } = [];
    public string Kind { get; set; } = "";
    public string? Note { get; set; }
}
