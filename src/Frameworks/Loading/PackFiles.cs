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
    public Dictionary<string, SourceFile> Sources { get; set => field = value ?? []; } = [];
    public List<ToolFile> Tools { get; set => field = value ?? []; } = [];
    public List<IndicatorFile> Indicators { get; set => field = value ?? []; } = [];
    public List<SubIndicatorFile> SubIndicators { get; set => field = value ?? []; } = [];
    public List<ItemFile> Items { get; set => field = value ?? []; } = [];
    public List<QuestionFile> Questions { get; set => field = value ?? []; } = [];
    public Dictionary<string, ScaleFile> Scales { get; set => field = value ?? []; } = [];
    /// <summary>The scheme's key, or a mapping with scheme, confidence and source where it is not sure that the year uses it.</summary>
    public object? LevelScheme { get; set; }
    public List<string> Samples { get; set => field = value ?? []; } = [];
    public List<StepFile> Calendar { get; set => field = value ?? []; } = [];
    public List<OpenQuestionFile> OpenQuestions { get; set => field = value ?? []; } = [];
}

internal sealed class DefaultsFile : FactFile;

/// <summary>Which scheme a year uses and how sure that is.</summary>
internal sealed class SchemeLink : FactFile
{
    public string Scheme { get; set; } = "";
}

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
    public List<int> Indicators { get; set => field = value ?? []; } = [];
    public int Parts { get; set; } = 1;
}

internal sealed class IndicatorFile : FactFile
{
    public int Number { get; set; }
    public string Label { get; set; } = "";
    public string LabelEn { get; set; } = "";
    public string Tool { get; set; } = "";
    public List<string> Aliases { get; set => field = value ?? []; } = [];
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
    public List<ComponentFile> Components { get; set => field = value ?? []; } = [];
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
    public List<QuestionPartFile> Parts { get; set => field = value ?? []; } = [];
}

internal sealed class QuestionPartFile
{
    public string Text { get; set; } = "";
    public bool Reverse { get; set; }
}

internal sealed class ScaleFile : FactFile
{
    public List<string> Choices { get; set => field = value ?? []; } = [];
    public List<string> Points { get; set => field = value ?? []; } = [];
}

internal sealed class StepFile : FactFile
{
    public string Key { get; set; } = "";
    public string Name { get; set; } = "";
    public string? Start { get; set; }
    public string? End { get; set; }
    public List<ExtensionFile> Extensions { get; set => field = value ?? []; } = [];
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
    public Dictionary<string, SourceFile> Sources { get; set => field = value ?? []; } = [];
    public List<SchemeFile> Schemes { get; set => field = value ?? []; } = [];
}

internal sealed class SchemeFile : FactFile
{
    public string Key { get; set; } = "";
    public string Compare { get; set; } = "displayed";
    public List<LevelFile> Levels { get; set => field = value ?? []; } = [];
}

internal sealed class LevelFile : FactFile
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
    public Dictionary<string, SourceFile> Sources { get; set => field = value ?? []; } = [];
    public List<SampleFile> Rules { get; set => field = value ?? []; } = [];
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
    public Dictionary<string, SourceFile> Sources { get; set => field = value ?? []; } = [];
    public List<PairFile> Pairs { get; set => field = value ?? []; } = [];
}

internal sealed class PairFile
{
    public int From { get; set; }
    public int To { get; set; }
    public List<EntryFile> Entries { get; set => field = value ?? []; } = [];
}

internal sealed class EntryFile : FactFile
{
    public List<string> From { get; set => field = value ?? []; } = [];
    public List<string> To { get; set => field = value ?? []; } = [];
    public string Kind { get; set; } = "";
    public string? Note { get; set; }
}
