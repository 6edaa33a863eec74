#pragma warning disable CA1812, CA2227 // filled by the YAML reader
namespace Prongsai.Frameworks.Loading;

/// <summary>The YAML of content.yaml, as written.</summary>
internal sealed class ContentFile
{
    public DefaultsFile? Defaults { get; set; }
    public Dictionary<string, SourceFile> Sources { get; set => field = value ?? []; } = [];
    public List<ContentFormFile> Forms { get; set => field = value ?? []; } = [];
}

internal sealed class ContentFormFile : FactFile
{
    public string Key { get; set; } = "";
    public List<ContentTableFile> Tables { get; set => field = value ?? []; } = [];
    public Dictionary<string, FeedFile> Feeds { get; set => field = value ?? []; } = [];
}

internal sealed class ContentTableFile
{
    public string Key { get; set; } = "";
    public string Title { get; set; } = "";
    public string TitleEn { get; set; } = "";
    public string One { get; set; } = "";
    public List<ContentColumnFile> Columns { get; set => field = value ?? []; } = [];
}

internal sealed class ContentColumnFile
{
    public string Key { get; set; } = "";
    public string Title { get; set; } = "";
    public string TitleEn { get; set; } = "";
    public string Kind { get; set; } = "text";
    public bool Required { get; set; }
    public string? Hint { get; set; }
    public List<string> Choices { get; set => field = value ?? []; } = [];
    public List<string> Sum { get; set => field = value ?? []; } = [];
}

internal sealed class FeedFile
{
    public string Table { get; set; } = "";
    public List<string> All { get; set => field = value ?? []; } = [];
    public List<string> Any { get; set => field = value ?? []; } = [];
    public string? Where { get; set; }
    public string? Months { get; set; }
    public List<string> Days { get; set => field = value ?? []; } = [];
    public string? Matches { get; set; }
    public string? By { get; set; }
}
