using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;
using Prongsai.Risk.Data;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Features;

/// <summary>Thai words of what the module keeps, for pages, papers and the record.</summary>
internal static class RiskWords
{
    public const string NotJudged = "ยังไม่ประเมิน";

    public static string Of(RiskKind kind) => kind switch
    {
        RiskKind.Bribery => "ความเสี่ยงการให้หรือรับสินบน",
        RiskKind.Organisation => "ความเสี่ยงขององค์กร",
        _ => "ความเสี่ยงการทุจริต",
    };

    /// <summary>What risks of the kind are sorted under.</summary>
    public static string Domain(RiskKind kind) => kind == RiskKind.Organisation ? "ด้าน" : "ภารกิจ";

    /// <summary>As in the address: empty for the usual kind.</summary>
    public static string Query(RiskKind kind) => kind == RiskKind.Fraud ? "" : $"?kind={Name(kind)}";

    /// <summary>Of a kind in addresses and tabs.</summary>
    public static string Name(RiskKind kind) => kind switch
    {
        RiskKind.Bribery => "bribery",
        RiskKind.Organisation => "organisation",
        _ => "fraud",
    };

    public static RiskKind Kind(string? query) => Enum.GetValues<RiskKind>().FirstOrDefault(k => Name(k) == query);

    public static string Of(ControlState state) => state switch
    {
        ControlState.Done => "แล้วเสร็จ",
        ControlState.InProgress => "อยู่ระหว่างดำเนินการ",
        ControlState.Late => "เกินกำหนด",
        _ => "ยังไม่ดำเนินการ",
    };

    public static Sign SignOf(ControlState state) => state switch
    {
        ControlState.Done => Sign.Done,
        ControlState.InProgress => Sign.Progress,
        ControlState.Late => Sign.Problem,
        _ => Sign.Unknown,
    };

    public static Sign SignOf(CorrectionState state) => state switch { CorrectionState.Corrected => Sign.Done, CorrectionState.Late => Sign.Problem, _ => Sign.Progress };

    public static string Of(CorrectionState state) => state switch { CorrectionState.Corrected => "แก้ไขแล้ว", CorrectionState.Late => "เกินกำหนด", _ => "ยังไม่แก้ไข" };

    public static string Of(FindingSource source) => source == FindingSource.Internal ? "ผู้ตรวจสอบภายใน" : "หน่วยภายนอก";

    public static Sign SignOf(RiskLevel? level) => level is null ? Sign.Unknown : level.Rank switch { 0 => Sign.Done, 1 => Sign.Progress, _ => Sign.Problem };

    /// <summary>"สูง (12)".</summary>
    public static string Say(RiskLevel? level) => level is null ? NotJudged : $"{level.Word} ({level.Score})";

    public static string Of(PriceOrigin origin) => origin switch
    {
        PriceOrigin.OwnOffice => "พาณิชย์จังหวัดที่ก่อสร้าง",
        PriceOrigin.NearOffice => "พาณิชย์จังหวัดใกล้เคียง",
        _ => "สืบราคาในท้องที่",
    };

    public static string Day(LocalDate day) => ThaiDates.Format(day, ThaiDateStyle.Short);

    /// <summary>Names of units in their order; "ยังไม่ระบุ" when there are none.</summary>
    public static string Units(IReadOnlyList<OfficeUnit> units, IEnumerable<Guid> ids)
    {
        var asked = ids.ToHashSet();
        var names = string.Join(", ", units.Where(u => asked.Contains(u.Id)).Select(u => u.Name));
        return names.Length == 0 ? "ยังไม่ระบุ" : names;
    }

    public static string Unit(IReadOnlyList<OfficeUnit> units, Guid? id) => id is { } one ? Units(units, [one]) : "ยังไม่ระบุ";

    public static IReadOnlyList<Choice> Choices(IReadOnlyList<OfficeUnit> units) => [.. units.Select(u => new Choice(u.Id.ToString(), u.Name))];
}
