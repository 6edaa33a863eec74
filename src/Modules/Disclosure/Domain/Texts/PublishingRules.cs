using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Prongsai.Disclosure.Domain.Texts;

/// <summary>What to look at before texts become public. One finding for each kind of thing in each place, however often it stands there.</summary>
internal static class PublishingRules
{
    private const int ExcerptsShown = 3;

    /// <summary>Hexadecimal digits of a mark: few where a number could be worked out from more.</summary>
    private const int PersonalMark = 5, OtherMark = 16;

    public static IReadOnlyList<TextFinding> Check(IReadOnlyList<ShownText> texts, OfficeFacts office) =>
        [.. texts.GroupBy(text => text.Place).SelectMany(place => OfPlace(place.Key, [.. place], office)).OrderBy(f => f.Kind)];

    private static IEnumerable<TextFinding> OfPlace(TextPlace place, ImmutableArray<ShownText> texts, OfficeFacts office)
    {
        var hits = texts.SelectMany(text => Hits(text, office).Select(hit => (Text: text, Hit: hit))).Concat(OldYears(texts, office));
        foreach (var group in hits.GroupBy(h => (h.Hit.Kind, Name: h.Hit.Kind == FindingKind.OtherAgency ? h.Hit.Value : "")))
        {
            var all = group.ToList();
            yield return new(group.Key.Kind, place, [.. all.Select(h => h.Text.SpotTh).Where(s => s.Length > 0).Distinct()],
                [.. all.DistinctBy(h => h.Hit.Value).Take(ExcerptsShown).Select(h => Show(h.Text.Text, h.Hit))], all.Count, Mark(group.Key.Kind, all.Select(h => h.Hit.Value)));
        }
    }

    private static IEnumerable<TextHit> Hits(ShownText text, OfficeFacts office)
    {
        var personal = PersonalHits.Find(text.Text, office).Where(h => !text.IsContact || h.Kind is not (FindingKind.Telephone or FindingKind.Mail));
        var signed = text.HasPicture && LeftoverHits.SignaturePlace(text.Text) is { } at ? [new TextHit(FindingKind.SignaturePicture, at.Index, at.Length, text.SpotTh)] : (TextHit[])[];
        return [.. personal, .. signed, .. LeftoverHits.Find(text.Text, office)];
    }

    /// <summary>A place that speaks of an earlier year and nowhere of the year it should be of.</summary>
    private static IEnumerable<(ShownText Text, TextHit Hit)> OldYears(ImmutableArray<ShownText> texts, OfficeFacts office) =>
        office.Year is not { } year || texts.Any(text => LeftoverHits.Mentions(text.Text, year)) ? []
        : texts.SelectMany(text => LeftoverHits.Years(text.Text).Where(y => y.Year == year.BuddhistYear - 1).Select(y => (text, new TextHit(FindingKind.LastYear, y.Index, y.Length, $"{y.Year}"))));

    private static string Show(string text, TextHit hit)
    {
        var covered = PersonalHits.Covered(text, [.. PersonalHits.Find(text), hit is { Kind: <= FindingKind.BirthDate } ? hit : new(hit.Kind, 0, 0, "")]);
        var excerpt = Excerpt.Around(covered, hit.Index, hit.Index + hit.Length);
        return $"{excerpt.Before}{excerpt.Hit}{excerpt.After}";
    }

    private static string Mark(FindingKind kind, IEnumerable<string> values)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{string.Join('\n', values.Distinct().Order(StringComparer.Ordinal))}")));
        return hash[..(kind <= FindingKind.BirthDate ? PersonalMark : OtherMark)];
    }
}
