using System.Collections.Immutable;
using Prongsai.Kernel;

namespace Prongsai.Frameworks.Loading;

/// <summary>The files that several years share: levels, samples, crosswalk.</summary>
internal static class SharedLoader
{
    public static ImmutableDictionary<string, LevelScheme> Levels(string name, string yaml)
    {
        var file = FactReader.Parse<LevelsFile>(name, yaml);
        var read = new FactReader(name, file.Sources, file.Defaults);
        return read.ByKey(file.Schemes, "schemes", s => s.Key, s => Scheme(s, read));
    }

    private static LevelScheme Scheme(SchemeFile scheme, FactReader read)
    {
        var provenance = read.Provenance(scheme, read.Root);
        var displayed = scheme.Compare switch
        {
            "displayed" => true,
            "raw" => false,
            _ => throw read.Fault(scheme.Key, $"compare is '{scheme.Compare}', not displayed or raw"),
        };
        return new(scheme.Key, displayed, [.. read.Each(scheme.Levels, scheme.Key).Select(l => Level(l, read, provenance))], provenance);
    }

    private static Level Level(LevelFile level, FactReader read, Provenance scheme) =>
        new(
            level.Code,
            level.Name,
            level.NameEn,
            read.Number(level.MinTotal, level.Code),
            level.MinEachTool is null ? null : read.Number(level.MinEachTool, level.Code),
            read.Provenance(level, scheme));

    public static ImmutableDictionary<string, SampleRule> Samples(string name, string yaml)
    {
        var file = FactReader.Parse<SamplesFile>(name, yaml);
        var read = new FactReader(name, file.Sources, file.Defaults);
        return read.ByKey(file.Rules, "rules", r => r.Id, r => new SampleRule(
            r.Id, r.Tool, r.AgencyClass, r.Share is null ? null : read.Number(r.Share, r.Id), r.Floor, r.Ceiling, r.CeilingAbove, r.Minimum, read.Provenance(r, read.Root)));
    }

    /// <summary>Items whose key stands in both years and that no entry names are the same item; they need not be written down.</summary>
    public static Crosswalk Crosswalk(string name, string yaml, IReadOnlyDictionary<int, RulePack> packs)
    {
        var file = FactReader.Parse<CrosswalkFile>(name, yaml);
        var read = new FactReader(name, file.Sources, file.Defaults);
        return new([.. read.Each(file.Pairs, "pairs").Select(p => Pair(p, read, packs))]);
    }

    private static CrosswalkPair Pair(PairFile pair, FactReader read, IReadOnlyDictionary<int, RulePack> packs)
    {
        var written = read.Each(pair.Entries, $"{pair.From}-{pair.To}")
            .Select(e => new CrosswalkEntry([.. e.From], [.. e.To], read.Enumerated<CrosswalkKind>(e.Kind, $"{pair.From}-{pair.To}"), e.Note, read.Provenance(e, read.Root)))
            .ToList();
        if (packs.TryGetValue(pair.From, out var from) && packs.TryGetValue(pair.To, out var to))
        {
            var (named, arrived) = (written.SelectMany(e => e.From).ToHashSet(), written.SelectMany(e => e.To).ToHashSet());
            written.AddRange(from.Items
                .Where(i => !named.Contains(i.Key) && !arrived.Contains(i.Key) && to.ItemByKey(i.Key) is not null)
                .Select(i => Unwritten(i, to.ItemByKey(i.Key)!, read.Root)));
        }

        return new(new FiscalYear(pair.From), new FiscalYear(pair.To), [.. written]);
    }

    /// <summary>That two items are one follows from their lists, so it is no surer than either stands there.</summary>
    private static CrosswalkEntry Unwritten(PackItem before, PackItem after, Provenance lists) =>
        new([before.Key], [after.Key], KindOf(before, after), null, lists.NoSurerThan(before.Provenance).NoSurerThan(after.Provenance));

    private static CrosswalkKind KindOf(PackItem before, PackItem after) =>
        before.SubIndicator != after.SubIndicator ? CrosswalkKind.Moved
        : before.Title != after.Title ? CrosswalkKind.Renamed
        : CrosswalkKind.Same;
}
