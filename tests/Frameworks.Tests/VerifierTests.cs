using Shouldly;
using Xunit;

namespace Prongsai.Frameworks.Tests;

/// <summary>Every rule of the verifier is shown to bite: one thing is spoilt, one code comes back.</summary>
public sealed class VerifierTests
{
    public static TheoryData<string, string, string, string> Spoilt => new()
    {
        { "weights.sum", "2566.yaml", "weight: '0.40'", "weight: '0.41'" },
        { "key.repeated", "2566.yaml", "key: k2,", "key: k1," },
        { "reference.tool", "2566.yaml", "{number: 5, label: l, tool: iit}", "{number: 5, label: l, tool: xit}" },
        { "reference.indicator", "2566.yaml", "label: l, indicator: 9}", "label: l, indicator: 19}" },
        { "partition.item", "2566.yaml", "number: O1, title: t, title_en: t, sub: '9.1'", "number: O1, title: t, title_en: t, sub: '9.9'" },
        { "partition.empty", "2566.yaml", "sub_indicators:\n", "sub_indicators:\n  - {code: '9.7', label: l, indicator: 9}\n" },
        { "partition.empty", "2566.yaml", "  - {code: '10.1', label: l, indicator: 10}\n", "" },
        { "tool.indicators", "2566.yaml", "indicators: [6, 7, 8]", "indicators: [6, 7]" },
        { "numbering.item", "2566.yaml", "number: O2,", "number: O3," },
        { "components.none", "2566.yaml", "components: [{key: a, text: t, rule: content}]", "components: []" },
        { "reference.item", "2566.yaml", "rule: content", "rule: {matches: {item: nothing}}" },
        { "reference.scale", "2566.yaml", "level_scheme", "questions: [{code: i1, tool: iit, indicator: 1, topic: t, scale: none, parts: [{text: t}]}]\nlevel_scheme" },
        { "question.empty", "2566.yaml", "level_scheme", "questions: [{code: i1, tool: iit, indicator: 1, topic: t, scale: s}]\nscales: {s: {choices: [a], points: ['0']}}\nlevel_scheme" },
        { "scale.points", "2566.yaml", "level_scheme", "scales: {s: {choices: [a, b], points: ['0']}}\nlevel_scheme" },
        { "levels.floor", "levels.yaml", "min_total: '0'", "min_total: '10'" },
        { "levels.order", "levels.yaml", "min_total: '70'", "min_total: '90'" },
        { "calendar.order", "2566.yaml", "level_scheme", "calendar: [{key: c, name: n, start: 2023-02-01, end: 2023-01-01}]\nlevel_scheme" },
        { "crosswalk.missing", "crosswalk.yaml", "pairs:\n  - {from: 2566, to: 2567, entries: []}", "pairs: []" },
        { "crosswalk.incomplete", "2567.yaml", "key: k4,", "key: k5," },
        { "crosswalk.twice", "crosswalk.yaml", "entries: []", "entries: [{from: [k1], to: [k1], kind: same}, {from: [k1], to: [k2], kind: renamed}]" },
        { "crosswalk.unknown", "crosswalk.yaml", "entries: []", "entries: [{from: [k9], to: [], kind: dropped}]" },
        { "crosswalk.kind", "crosswalk.yaml", "entries: []", "entries: [{from: [k1], to: [k1], kind: merged}]" },
        { "checksum.missing", "SHA256SUMS", "2566.yaml", "2565.yaml" },
        { "checksum.absent", "SHA256SUMS", "2566.yaml", "2565.yaml" },
        { "checksum.changed", "samples.yaml", "rules: []", "rules: [ ]" },
    };

    [Theory]
    [MemberData(nameof(Spoilt))]
    public void A_spoilt_pack_is_found(string code, string file, string whole, string broken)
    {
        var files = WithSums();
        files[file].ShouldContain(whole);
        files[file] = Replace(files[file], whole, broken);
        FrameworkVerifier.Verify(RulePackLibrary.Load(files)).Select(f => f.Code).ShouldContain(code);
    }

    [Fact]
    public void Two_good_years_have_no_fault() => FrameworkVerifier.Verify(RulePackLibrary.Load(WithSums())).ShouldBeEmpty();

    [Fact]
    public void The_shipped_packs_hold_together() => FrameworkVerifier.Verify(RulePackLibrary.Shipped).ShouldBeEmpty();

    [Fact]
    public void Without_checksums_the_packs_are_not_sealed() =>
        FrameworkVerifier.Verify(RulePackLibrary.Load(TestPacks.TwoYears())).ShouldHaveSingleItem().Code.ShouldBe("checksum.missing");

    /// <summary>Replaces the first place only, so that one thing is wrong.</summary>
    private static string Replace(string text, string whole, string broken)
    {
        var at = text.IndexOf(whole, StringComparison.Ordinal);
        return string.Concat(text.AsSpan(0, at), broken, text.AsSpan(at + whole.Length));
    }

    private static Dictionary<string, string> WithSums()
    {
        var files = TestPacks.TwoYears();
        var sums = files.Select(f => $"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(f.Value)))}  {f.Key}\n");
        files["SHA256SUMS"] = string.Concat(sums);
        return files;
    }
}
