using System.Collections.Immutable;

namespace Prongsai.Frameworks;

/// <summary>Proves that the rule packs hold together: references, weights, partitions, numbering, levels, calendars, checksums, crosswalk.</summary>
public static class FrameworkVerifier
{
    public static ImmutableArray<FrameworkFault> Verify(RulePackLibrary library) =>
    [
        .. library.Packs.SelectMany(PackFaults),
        .. CrosswalkFaults(library),
        .. FormChecks.Faults(library),
        .. ChecksumFaults(library),
    ];

    internal static IEnumerable<FrameworkFault> PackFaults(RulePack pack)
    {
        var place = pack.Year.ToString();
        return
        [
            .. Weights(pack, place),
            .. Partition(pack, place),
            .. Numbering(pack, place),
            .. Components(pack, place),
            .. Questions(pack, place),
            .. Levels(pack.LevelScheme, place),
            .. Calendar(pack, place),
        ];
    }

    private static IEnumerable<FrameworkFault> Weights(RulePack pack, string place)
    {
        var sum = pack.Tools.Sum(t => t.Weight);
        if (sum != 1)
        {
            yield return new("weights.sum", place, $"tool weights add up to {sum}, not 1");
        }
    }

    private static IEnumerable<FrameworkFault> Partition(RulePack pack, string place) =>
    [
        .. Repeated(pack.Indicators.Select(i => i.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)), "indicator", place),
        .. Repeated(pack.SubIndicators.Select(s => s.Code), "sub-indicator", place),
        .. Repeated(pack.Items.Select(i => i.Key), "item key", place),
        .. pack.Indicators.Where(i => pack.Tools.All(t => t.Key != i.Tool)).Select(i => new FrameworkFault("reference.tool", place, $"indicator {i.Number} names the tool '{i.Tool}'")),
        .. pack.SubIndicators.Where(s => pack.Indicators.All(i => i.Number != s.Indicator)).Select(s => new FrameworkFault("reference.indicator", place, $"sub-indicator {s.Code} names indicator {s.Indicator}")),
        .. pack.Items.Where(i => pack.SubIndicators.All(s => s.Code != i.SubIndicator)).Select(i => new FrameworkFault("partition.item", place, $"{i.Number} is in no sub-indicator ('{i.SubIndicator}')")),
        .. pack.SubIndicators.Where(s => pack.ItemsOf(s.Code).IsEmpty).Select(s => new FrameworkFault("partition.empty", place, $"sub-indicator {s.Code} has no item")),
        .. pack.IndicatorsOf("oit").Where(i => pack.SubIndicatorsOf(i.Number).IsEmpty).Select(i => new FrameworkFault("partition.empty", place, $"indicator {i.Number} has no sub-indicator")),
        .. pack.Tools.Where(t => !t.Indicators.Order().SequenceEqual(pack.IndicatorsOf(t.Key).Select(i => i.Number).Order()))
            .Select(t => new FrameworkFault("tool.indicators", place, $"tool {t.Key} lists the indicators {string.Join(", ", t.Indicators)}, but {string.Join(", ", pack.IndicatorsOf(t.Key).Select(i => i.Number))} name it")),
        .. pack.Tools.Where(t => pack.IndicatorsOf(t.Key).IsEmpty).Select(t => new FrameworkFault("partition.empty", place, $"tool {t.Key} has no indicator")),
    ];

    private static IEnumerable<FrameworkFault> Numbering(RulePack pack, string place)
    {
        for (var i = 0; i < pack.Items.Length; i++)
        {
            if (pack.Items[i].Number != $"O{i + 1}")
            {
                yield return new("numbering.item", place, $"item {i + 1} is numbered {pack.Items[i].Number}");
            }
        }
    }

    private static IEnumerable<FrameworkFault> Components(RulePack pack, string place) =>
    [
        .. pack.Items.Where(i => i.Components.IsEmpty).Select(i => new FrameworkFault("components.none", place, $"{i.Number} has no component")),
        .. pack.Items.SelectMany(i => Repeated(i.Components.Select(c => c.Key), $"component of {i.Number}", place)),
        .. pack.Items.SelectMany(i => i.Components
            .Where(c => c.Rule.Kind == ComponentRuleKind.Matches && (!c.Rule.Parameters.TryGetValue("item", out var key) || pack.ItemByKey(key) is null))
            .Select(c => new FrameworkFault("reference.item", place, $"{i.Number}.{c.Key} must match an item that is not in the pack"))),
    ];

    private static IEnumerable<FrameworkFault> Questions(RulePack pack, string place) =>
    [
        .. Repeated(pack.Questions.Select(q => q.Code), "question", place),
        .. pack.Questions.Where(q => !pack.Scales.ContainsKey(q.Scale)).Select(q => new FrameworkFault("reference.scale", place, $"{q.Code} names the scale '{q.Scale}'")),
        .. pack.Questions.Where(q => pack.Indicators.All(i => i.Number != q.Indicator || i.Tool != q.Tool)).Select(q => new FrameworkFault("reference.indicator", place, $"{q.Code} is not of indicator {q.Indicator}")),
        .. pack.Questions.Where(q => q.Parts.IsEmpty).Select(q => new FrameworkFault("question.empty", place, $"{q.Code} has no part")),
        .. pack.Scales.Values.Where(s => s.Choices.Length != s.Points.Length || s.Choices.IsEmpty).Select(s => new FrameworkFault("scale.points", place, $"scale {s.Key} has {s.Choices.Length} choices and {s.Points.Length} points")),
    ];

    private static IEnumerable<FrameworkFault> Levels(LevelScheme scheme, string place)
    {
        if (scheme.Levels.IsEmpty || scheme.Levels[^1] is not { MinTotal: 0, MinEachTool: null })
        {
            yield return new("levels.floor", place, $"the lowest level of {scheme.Key} does not begin at 0");
        }

        foreach (var (above, below) in scheme.Levels.Zip(scheme.Levels.Skip(1)))
        {
            if (above.MinTotal < below.MinTotal || (above.MinTotal == below.MinTotal && above.MinEachTool is null))
            {
                yield return new("levels.order", place, $"{scheme.Key}: {above.Code} does not stand above {below.Code}");
            }
        }
    }

    private static IEnumerable<FrameworkFault> Calendar(RulePack pack, string place) =>
        pack.Calendar.Where(s => s.Start > s.EffectiveEnd || s.End > s.EffectiveEnd).Select(s => new FrameworkFault("calendar.order", place, $"{s.Key} ends before it begins"));

    private static IEnumerable<FrameworkFault> CrosswalkFaults(RulePackLibrary library)
    {
        foreach (var (from, to) in library.Years.Zip(library.Years.Skip(1)))
        {
            var place = $"{from}-{to}";
            if (library.Crosswalk.Between(from, to) is not { } pair)
            {
                yield return new("crosswalk.missing", place, "no crosswalk between these years");
                continue;
            }

            var (before, after) = (library.Find(from)!.Items.Select(i => i.Key).ToHashSet(), library.Find(to)!.Items.Select(i => i.Key).ToHashSet());
            foreach (var fault in SideFaults(pair.Entries.SelectMany(e => e.From), before, place, from.ToString())
                .Concat(SideFaults(pair.Entries.SelectMany(e => e.To), after, place, to.ToString()))
                .Concat(pair.Entries.Where(e => !Fits(e)).Select(e => new FrameworkFault("crosswalk.kind", place, $"'{e.Kind}' does not fit {string.Join('+', e.From)} → {string.Join('+', e.To)}"))))
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<FrameworkFault> SideFaults(IEnumerable<string> named, HashSet<string> items, string place, string year)
    {
        var counts = named.CountBy(k => k).ToDictionary();
        return
        [
            .. items.Where(k => !counts.ContainsKey(k)).Select(k => new FrameworkFault("crosswalk.incomplete", place, $"{k} of {year} is not accounted for")),
            .. counts.Where(c => c.Value > 1).Select(c => new FrameworkFault("crosswalk.twice", place, $"{c.Key} of {year} is accounted for {c.Value} times")),
            .. counts.Keys.Where(k => !items.Contains(k)).Select(k => new FrameworkFault("crosswalk.unknown", place, $"{k} is no item of {year}")),
        ];
    }

    private static bool Fits(CrosswalkEntry e) => e.Kind switch
    {
        CrosswalkKind.New => e.From.IsEmpty && e.To.Length == 1,
        CrosswalkKind.Dropped => e.To.IsEmpty && e.From.Length == 1,
        CrosswalkKind.Merged => e.From.Length > 1 && e.To.Length == 1,
        CrosswalkKind.Split => e.From.Length == 1 && e.To.Length > 1,
        _ => e.From.Length == 1 && e.To.Length == 1,
    };

    private static IEnumerable<FrameworkFault> ChecksumFaults(RulePackLibrary library)
    {
        if (!library.Files.TryGetValue("SHA256SUMS", out var sums))
        {
            yield return new("checksum.missing", "SHA256SUMS", "there are no checksums of the published packs");
            yield break;
        }

        var stated = sums.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split("  ")).Where(p => p.Length == 2).ToDictionary(p => p[1].Trim(), p => p[0]);
        foreach (var absent in stated.Keys.Where(file => !library.Files.ContainsKey(file)))
        {
            yield return new("checksum.absent", absent, "the file is listed in SHA256SUMS but is not there");
        }

        foreach (var (file, print) in library.Files.Where(f => f.Key != "SHA256SUMS"))
        {
            if (!stated.TryGetValue(file, out var published))
            {
                yield return new("checksum.missing", file, "the file is not listed in SHA256SUMS");
            }
            else if (published != print)
            {
                yield return new("checksum.changed", file, "a published file was changed; make a new revision and list its checksum");
            }
        }
    }

    private static IEnumerable<FrameworkFault> Repeated(IEnumerable<string> keys, string what, string place) =>
        keys.CountBy(k => k).Where(c => c.Value > 1).Select(c => new FrameworkFault("key.repeated", place, $"{what} {c.Key} stands {c.Value} times"));
}

/// <param name="Code">Stable code of the rule that was broken.</param>
/// <param name="Place">Year, pair of years or file.</param>
public sealed record FrameworkFault(string Code, string Place, string Message);
