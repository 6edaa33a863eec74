using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Domain.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Documents;

/// <summary>Words about documents of evidence.</summary>
internal static class DocumentWords
{
    private const int MostNamed = 4;

    public static string PathOf(Guid document) => $"/office/disclosure/documents/{document}";

    /// <summary>"O4 ปี 2569".</summary>
    public static string Of(DocumentUse use) => $"{ItemStore.Pack(use.Year).ItemByKey(use.ItemKey)?.Number ?? "ข้อของเกณฑ์เดิม"} ปี {use.Year}";

    public static string PathOf(DocumentUse use) => use.IsLeftOver ? $"/office/disclosure/carried-over?year={use.Year}" : $"/office/disclosure/{use.Year}/{use.ItemKey}";

    /// <summary>"ใช้ใน O4 ปี 2569 และ O11 ปี 2568"; "ยังไม่มีข้อใดใช้".</summary>
    public static string Uses(LibraryDocument one)
    {
        var places = Places(one);
        return places.Count == 0 ? "ยังไม่มีข้อใดใช้" : $"ใช้ใน {(places.Count == 1 ? places[0] : $"{string.Join(", ", places.SkipLast(1))} และ{(places[^1].StartsWith('O') ? " " : "")}{places[^1]}")}";
    }

    /// <summary>The first places it is used in, and how many more.</summary>
    public static IReadOnlyList<string> Places(LibraryDocument one)
    {
        var named = one.Uses.Select(Of).Distinct().ToList();
        var more = Math.Max(0, named.Count - MostNamed) + one.Hidden;
        return [.. named.Take(MostNamed), .. more == 0 ? Array.Empty<string>() : [named.Count == 0 ? $"{more} แห่งที่จำกัดผู้เห็น" : $"อีก {more} แห่ง"]];
    }

    public static string Kind(LibraryDocument one) => one.File is { } file ? FileWords.Of(file, Language.Thai) : $"ลิงก์ {(Uri.TryCreate(one.Shown.Address, UriKind.Absolute, out var address) ? address.Host : "")}".TrimEnd();

    /// <summary>"หมดอายุเมื่อ 30 ก.ย. 2568", "ใช้ได้ถึง 30 ก.ย. 2569 (อีก 12 วัน)".</summary>
    public static string Of(Validity validity) =>
        validity.IsOver ? $"หมดอายุเมื่อ {Day(validity.Until)}"
        : !validity.IsDue ? $"ใช้ได้ถึง {Day(validity.Until)}"
        : validity.Left == 0 ? $"ใช้ได้ถึงวันนี้ ({Day(validity.Until)})"
        : $"ใช้ได้ถึง {Day(validity.Until)} (อีก {validity.Left} วัน)";

    public static Sign SignOf(Validity validity) => validity.IsOver ? Sign.Problem : validity.IsDue ? Sign.Progress : Sign.Done;

    /// <summary>"นางสาวสมมติ ตัวอย่าง นักจัดการงานทั่วไป · 12 ก.พ. 2569".</summary>
    public static string? Voucher(EvidenceDocument document) =>
        document is { VouchedBy: { } by, VouchedAt: { } at } ? $"{by} {document.VouchedPosition}".TrimEnd() + $" · {Day(at)}" : null;

    /// <summary>What somebody else saved meanwhile, in full; what was typed stands in the form.</summary>
    public static string Theirs(EvidenceDocument document) => "ที่ผู้อื่นบันทึกไว้แล้ว: " + string.Join(" · ", new[]
    {
        document.TitleTh,
        document.TitleEn,
        document.AsOf is { } asOf ? $"ข้อมูล ณ {Day(asOf)}" : null,
        document.ValidUntil is { } until ? $"ใช้ได้ถึง {Day(until)}" : null,
        $"ฉบับที่ {document.CurrentNumber}",
    }.OfType<string>()) + " ถ้าต้องการใช้ของท่าน กดบันทึกอีกครั้ง";

    public static string Day(Instant at) => Day(OfficeYear.DayOf(at));

    public static string Day(LocalDate day) => ThaiDates.Format(day, ThaiDateStyle.Short);
}
