using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Documents;
using Prongsai.Privacy.Data;

namespace Prongsai.Privacy.Features.Retention;

/// <summary>The preview as a sheet to keep with the order that switches a rule on.</summary>
[Authorize(Policy = "privacy.read")]
internal sealed class PreviewFileModel(RetentionBook book) : PageModel
{
    private const int MostPerRule = 1000;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        List<TableRow> rows = [new([new("ข้อมูล"), new("รายการ"), new("นับจาก"), new("เก็บ (วัน)"), new("กฎ"), new("ระงับการลบ")]) { IsHeader = true }];
        foreach (var preview in (await book.PreviewAsync(ct)).Where(p => p.Due + p.Held > 0))
        {
            rows.AddRange((await book.DueAsync(preview.Use, 0, MostPerRule, ct)).Select(r => new TableRow(
            [
                new(preview.Use.Rule.WhatTh), new(r.Title), new(PrivacyWords.Date(r.Since)), new(preview.Use.Days.ToString(CultureInfo.InvariantCulture)),
                new(preview.Use.IsOn ? "เปิดใช้" : "ยังไม่เปิดใช้"), new(r.HeldBecause ?? ""),
            ])));
        }

        using var buffer = new MemoryStream();
        XlsxWriter.Write(new OfficialDocument(new DocumentProperties("รายการที่ครบกำหนดลบ"), [new Heading(1, "รายการที่ครบกำหนดลบ"), new Table([.. rows])]), buffer);
        return File(buffer.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "retention-preview.xlsx");
    }
}
