using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Prongsai.Frameworks.Loading;

/// <summary>A fault in a framework file: names the file and the place.</summary>
public sealed class FrameworkFileException(string file, string place, string message, Exception? inner = null)
    : Exception($"{file}: {place}: {message}", inner);

/// <summary>Reads one YAML file strictly and gives every fact its provenance, from itself or the nearest parent.</summary>
internal sealed class FactReader
{
    private readonly string file;
    private readonly ImmutableDictionary<string, FactSource> sources;

    public FactReader(string file, IReadOnlyDictionary<string, SourceFile> declared, FactFile? defaults)
    {
        this.file = file;
        sources = declared.ToImmutableDictionary(p => p.Key, p => new FactSource(p.Key, p.Value.Title, p.Value.Section, p.Value.Note));
        Root = Provenance(defaults ?? throw Fault("defaults", "the file states no default confidence and source"), null);
    }

    /// <summary>Provenance of the file as a whole.</summary>
    public Provenance Root { get; }

    public ImmutableArray<FactSource> Sources => [.. sources.Values.OrderBy(s => s.Id, StringComparer.Ordinal)];

    public static T Parse<T>(string file, string yaml)
    {
        try
        {
            return new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).WithDuplicateKeyChecking().Build().Deserialize<T>(yaml);
        }
        catch (YamlException fault)
        {
            throw new FrameworkFileException(file, $"line {fault.Start.Line}", fault.InnerException?.Message ?? fault.Message, fault);
        }
    }

    public Provenance Provenance(FactFile fact, Provenance? parent)
    {
        if (fact.Confidence is null && fact.Source is null && parent is not null)
        {
            return parent;
        }

        var confidence = fact.Confidence is null ? parent!.Confidence : Enumerated<Confidence>(fact.Confidence, "confidence");
        var source = fact.Source is null
            ? parent!.Source
            : sources.GetValueOrDefault(fact.Source) ?? throw Fault(fact.Source, "source is not declared under sources:");
        return new(confidence, source);
    }

    /// <summary>snake_case word to enum member.</summary>
    public T Enumerated<T>(string word, string place) where T : struct, Enum =>
        Enum.TryParse<T>(word.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var value) && !char.IsAsciiDigit(word[0])
            ? value
            : throw Fault(place, $"'{word}' is not one of {string.Join(", ", Enum.GetNames<T>())}");

    public decimal Number(string text, string place) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : throw Fault(place, $"'{text}' is not a number");

    public LocalDate? Date(string? text, string place)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var parsed = LocalDatePattern.Iso.Parse(text);
        return parsed.Success ? parsed.Value : throw Fault(place, $"'{text}' is not a date like 2026-04-30");
    }

    public FrameworkFileException Fault(string place, string message) => new(file, place, message);
}
