using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Prongsai.Platform.Web;

/// <summary>An assembly that carries <c>words.th.json</c> and <c>words.en.json</c> as embedded resources: flat objects of key and text.</summary>
public sealed record WordSource(Assembly Assembly);

/// <summary>All words of all modules. The one way to say something in two languages.</summary>
public sealed class WordBook
{
    private readonly FrozenDictionary<string, string>[] _words;
    private readonly Words _thai;
    private readonly Words _english;

    public WordBook(IEnumerable<WordSource> sources)
    {
        var assemblies = sources.Select(s => s.Assembly).Distinct().ToArray();
        _words = [Load(assemblies, "th"), Load(assemblies, "en")];
        (_thai, _english) = (new Words(this, Language.Thai), new Words(this, Language.English));
    }

    public Words In(Language language) => language == Language.Thai ? _thai : _english;

    /// <summary>Keys that one of the languages lacks; a test keeps this empty.</summary>
    public IReadOnlyList<string> Gaps => [.. _words[0].Keys.Except(_words[1].Keys).Concat(_words[1].Keys.Except(_words[0].Keys)).Order(StringComparer.Ordinal)];

    internal string Find(Language language, string key) =>
        _words[(int)language].TryGetValue(key, out var word) || _words[0].TryGetValue(key, out word) ? word : key;

    private static FrozenDictionary<string, string> Load(Assembly[] assemblies, string language)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var assembly in assemblies)
        {
            using var stream = assembly.GetManifestResourceStream($"words.{language}.json")
                ?? throw new InvalidOperationException($"{assembly.GetName().Name} has no embedded words.{language}.json");
            foreach (var (key, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
            {
                all.Add(key, text);
            }
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

/// <summary>Registration of words.</summary>
public static class WordRegistration
{
    /// <summary>Adds the words of the assembly that holds <typeparamref name="T"/>.</summary>
    public static IServiceCollection AddWords<T>(this IServiceCollection services) => services.AddSingleton(new WordSource(typeof(T).Assembly));
}
