using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Prongsai.Frameworks.Loading;
using Prongsai.Kernel;

namespace Prongsai.Frameworks;

/// <summary>All rule packs at hand, their crosswalk and what they were read from.</summary>
public sealed class RulePackLibrary
{
    private const string Folder = "ita/";
    private static readonly Lazy<RulePackLibrary> Embedded = new(() => Load(EmbeddedFiles()));

    private readonly ImmutableSortedDictionary<int, RulePack> packs;

    private readonly ImmutableDictionary<string, ContentForm> forms;

    private readonly ConcurrentDictionary<int, PackForYear> borrowed = new();

    private RulePackLibrary(ImmutableSortedDictionary<int, RulePack> packs, ImmutableDictionary<string, ContentForm> forms, Crosswalk crosswalk, ImmutableSortedDictionary<string, string> files) =>
        (this.packs, this.forms, Crosswalk, Files) = (packs, forms, crosswalk, files);

    /// <summary>The packs shipped with this version. Read once.</summary>
    public static RulePackLibrary Shipped => Embedded.Value;

    /// <summary>Years with a pack of their own, oldest first.</summary>
    public ImmutableArray<FiscalYear> Years => [.. packs.Keys.Select(y => new FiscalYear(y))];

    public IEnumerable<RulePack> Packs => packs.Values;

    public IEnumerable<ContentForm> Forms => forms.Values;

    public Crosswalk Crosswalk { get; }

    /// <summary>File name below frameworks/ita → SHA-256 in lower-case hex, and "SHA256SUMS" → its text.</summary>
    internal ImmutableSortedDictionary<string, string> Files { get; }

    /// <summary>With what an item is filled; null when it is written as text only.</summary>
    public ContentForm? FormOf(PackItem item) => item.EvidenceSource is { } key ? forms.GetValueOrDefault(key) : null;

    public RulePack? Find(FiscalYear year) => packs.GetValueOrDefault(year.BuddhistYear);

    /// <summary>The pack to work with: the year's own, else provisionally the newest before it (or the oldest, for years before all packs), with its days and the years it names moved to the year.</summary>
    public PackForYear ForYear(FiscalYear year)
    {
        if (Find(year) is { } own)
        {
            return new(own, Provisional: false);
        }

        var nearest = packs.Values.LastOrDefault(p => p.Year < year) ?? packs.Values.First();
        return year.IsPossible ? borrowed.GetOrAdd(year.BuddhistYear, _ => new(BorrowedPack.In(year, nearest), Provisional: true)) : new(nearest, Provisional: true);
    }

    /// <summary>Reads a set of framework files. Throws <see cref="FrameworkFileException"/> that names the file and place of the first fault.</summary>
    /// <param name="files">File name → text: levels.yaml, samples.yaml, crosswalk.yaml, 2566.yaml …</param>
    public static RulePackLibrary Load(IReadOnlyDictionary<string, string> files)
    {
        var schemes = SharedLoader.Levels("levels.yaml", TextOf(files, "levels.yaml"));
        var samples = SharedLoader.Samples("samples.yaml", TextOf(files, "samples.yaml"));
        var forms = ContentLoader.Load("content.yaml", TextOf(files, "content.yaml"));
        var packs = ImmutableSortedDictionary.CreateBuilder<int, RulePack>();
        foreach (var (name, yaml) in files.Where(f => f.Key is [>= '0' and <= '9', ..]).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            var pack = PackLoader.Load(name, yaml, schemes, samples);
            if (!packs.TryAdd(pack.Year.BuddhistYear, pack))
            {
                throw new FrameworkFileException(name, "year", $"another file holds the pack of {pack.Year} too");
            }
        }

        var crosswalk = SharedLoader.Crosswalk("crosswalk.yaml", TextOf(files, "crosswalk.yaml"), packs);
        var prints = files.ToImmutableSortedDictionary(
            f => f.Key,
            f => f.Key == "SHA256SUMS" ? f.Value : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(f.Value))),
            StringComparer.Ordinal);
        return new(packs.ToImmutable(), forms, crosswalk, prints);
    }

    private static string TextOf(IReadOnlyDictionary<string, string> files, string name) =>
        files.GetValueOrDefault(name) ?? throw new FrameworkFileException(name, "file", "the file is missing");

    private static Dictionary<string, string> EmbeddedFiles()
    {
        var assembly = typeof(RulePackLibrary).Assembly;
        var files = new Dictionary<string, string>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            files[name[Folder.Length..]] = reader.ReadToEnd();
        }

        return files;
    }
}

/// <param name="Provisional">True when the year's own pack is not out and another year's is used.</param>
public sealed record PackForYear(RulePack Pack, bool Provisional);
