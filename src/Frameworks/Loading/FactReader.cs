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
        sources = declared.ToImmutableDictionary(p => p.Key, p => Declared(p.Key, p.Value));
        Root = Provenance(defaults ?? throw Fault("defaults", "the file states no default confidence and source"), null);
    }

    /// <summary>Provenance of the file as a whole.</summary>
    public Provenance Root { get; }

    public ImmutableArray<FactSource> Sources => [.. sources.Values.OrderBy(s => s.Id, StringComparer.Ordinal)];

    public static T Parse<T>(string file, string yaml) where T : class
    {
        try
        {
            var read = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).WithDuplicateKeyChecking().Build().Deserialize<T?>(yaml);
            return read ?? throw new FrameworkFileException(file, "line 1", "the file is empty");
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

        var confidence = fact.Confidence is null ? (parent ?? throw Fault("defaults", "there is no confidence")).Confidence : Enumerated<Confidence>(fact.Confidence, "confidence");
        var source = fact.Source is null
            ? (parent ?? throw Fault("defaults", "there is no source")).Source
            : sources.GetValueOrDefault(fact.Source) ?? throw Fault(fact.Source, "source is not declared under sources:");
        return new(confidence, source);
    }

    /// <summary>One snake_case word to the enum member of that name; numbers, lists and other spellings are refused.</summary>
    public T Enumerated<T>(string? word, string place) where T : struct, Enum
    {
        var names = Enum.GetNames<T>();
        var index = Array.FindIndex(names, name => Snake(name) == word);
        return index >= 0 ? Enum.Parse<T>(names[index]) : throw Fault(place, $"'{word}' is not one of {string.Join(", ", names.Select(Snake))}");
    }

    /// <summary>Facts by key; a key that is missing or stands twice is a fault.</summary>
    public ImmutableDictionary<string, TFact> ByKey<TEntry, TFact>(IEnumerable<TEntry?> entries, string place, Func<TEntry, string?> key, Func<TEntry, TFact> fact)
        where TEntry : class
    {
        var facts = ImmutableDictionary.CreateBuilder<string, TFact>();
        foreach (var entry in Each(entries, place))
        {
            if (key(entry) is not { Length: > 0 } named)
            {
                throw Fault(place, "an entry has no key");
            }

            if (!facts.TryAdd(named, fact(entry)))
            {
                throw Fault(place, $"'{named}' stands twice");
            }
        }

        return facts.ToImmutable();
    }

    /// <summary>The entries of a list, none of them empty.</summary>
    public IEnumerable<T> Each<T>(IEnumerable<T?> entries, string place) where T : class =>
        entries.Select((entry, index) => entry ?? throw Fault(place, $"entry {index + 1} is empty"));

    public decimal Number(string? text, string place) =>
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

    private FactSource Declared(string id, SourceFile? source) =>
        source is { Title.Length: > 0 } ? new(id, source.Title, source.Section, source.Note) : throw Fault("sources", $"'{id}' has no title");

    private static string Snake(string name) =>
        string.Concat(name.Select((c, i) => char.IsAsciiLetterUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));

    public FrameworkFileException Fault(string place, string message) => new(file, place, message);
}
