using System.Collections.Immutable;
using Prongsai.Disclosure.Data;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Platform.Modules;

namespace Prongsai.Disclosure.Features.OpenData;

/// <summary>Tables of two published items of อบต.ตัวอย่าง, made up, so that the catalogue has something to show.</summary>
internal sealed class DemoRows(RowEditing editing) : IDemoContent
{
    private static readonly FiscalYear Year = new(2569);

    private static readonly (string Item, string Table, string[] Columns, string[][] Rows)[] All =
    [
        ("contact_and_enquiry", "places", ["place", "address", "telephone", "fax", "email", "latitude", "longitude", "hours"],
        [
            ["ที่ทำการ อบต.ตัวอย่าง", "99 หมู่ 9 ตำบลตัวอย่าง อำเภอสาธิต จังหวัดสมมติ 99999", "0 0000 0000", "ไม่มี", "office@example.go.th", "7.5563", "99.6114", "จันทร์-ศุกร์ 08.30-16.30 น."],
        ]),
        ("news", "news", ["date", "title", "text", "link"],
        [
            ["2026-02-09", "ประชาสัมพันธ์การชำระภาษีท้องถิ่น ประจำปี 2569 (ตัวอย่าง)", "ชำระได้ที่กองคลัง ในวันและเวลาราชการ", "https://www.example.go.th/news/1"],
            ["2026-01-19", "ประชุมประชาคมตำบลตัวอย่าง (สมมติ)", "เชิญร่วมแสดงความเห็นต่อแผนพัฒนาท้องถิ่น", "https://www.example.go.th/news/2"],
            ["2025-12-22", "รับสมัครผู้เข้าอบรมอาชีพ (สมมติ)", "สมัครได้ที่สำนักปลัด", "https://www.example.go.th/news/3"],
        ]),
    ];

    public int Order => 31;

    public async Task<Result<Unit>> WriteAsync(CancellationToken cancellationToken)
    {
        foreach (var (key, table, columns, rows) in All)
        {
            if (ItemStore.Pack(Year).ItemByKey(key) is not { } item || RulePackLibrary.Shipped.FormOf(item)?.Table(table) is not { } there)
            {
                continue;
            }

            ImmutableArray<ImmutableDictionary<string, string>> cells = [.. rows.Select(r => columns.Zip(r).ToImmutableDictionary(c => c.First, c => c.Second))];
            if ((await editing.TakeAsync(new(Year, item, there), cells, replaces: true, cancellationToken)).Error is { } fault)
            {
                return fault;
            }
        }

        return Unit.Done;
    }
}
