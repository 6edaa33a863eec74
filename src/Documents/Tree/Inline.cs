using System.Text.Json.Serialization;

namespace Prongsai.Documents;

/// <summary>A piece of a line.</summary>
[JsonDerivedType(typeof(TextRun), "text")]
[JsonDerivedType(typeof(LineBreak), "break")]
[JsonDerivedType(typeof(Link), "link")]
[JsonDerivedType(typeof(CheckBox), "check_box")]
public abstract record Inline;

public sealed record TextRun(string Text) : Inline
{
    public bool Bold { get; init; }

    /// <summary>BCP 47 language when it is not the paper's.</summary>
    public string? Language { get; init; }
}

public sealed record LineBreak : Inline;

public sealed record Link(string Text, string Address) : Inline;

/// <summary>A check box, whatever the source used for it: ☐ ☑ ☒, [ ] [x], ( ) (/), an HTML input, a Word content control.</summary>
public sealed record CheckBox(bool IsChecked) : Inline;
