using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using NodaTime.Text;
using Prongsai.Disclosure.Domain.Freezing;
using Prongsai.Disclosure.Features.Submission;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Features.Pack;

/// <summary>The page of a pack for people: opens from the folder, without script and without a network. The check of a pack makes it again,
/// so whoever changes a letter of it raises the version of <see cref="PackManifest"/>; the same goes for <see cref="PackCsv"/>.</summary>
internal static class PackIndex
{
    private const string Style = "body{font:18px/1.6 system-ui,sans-serif;max-width:50rem;margin:1rem auto;padding:0 1rem;color:#111}h2{margin-top:2rem;border-top:1px solid #999;padding-top:1rem}"
        + "table{border-collapse:collapse;width:100%}td,th{border:1px solid #999;padding:.3rem .5rem;text-align:left;vertical-align:top}code{overflow-wrap:anywhere;font-size:.8em}.m{color:#444}.w{border-left:.4rem solid #b00;padding-left:1rem}";

    public static string Of(FrozenState state, ImmutableArray<FrozenItem> shown, ImmutableArray<WithheldPart> withheld)
    {
        var (manifest, page) = (state.Manifest, new StringBuilder());
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"th\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Safe($"หลักฐาน OIT ปี {manifest.FiscalYear} {manifest.AgencyName}")}</title><style>{Style}</style></head><body>\n");
        page.Append(CultureInfo.InvariantCulture, $"<h1>{Safe($"หลักฐานการเปิดเผยข้อมูล (OIT) ปี {manifest.FiscalYear}")}</h1>\n<p>{Safe(manifest.AgencyName)}</p>\n");
        Head(page, state);
        if (withheld.Length > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"w\">ตัดออกจากชุดนี้ {withheld.Length} รายการ เพราะไม่เปิดให้คนนอกเห็นแล้ว รายการอยู่ใน manifest.json</p>\n");
        }

        page.Append("<table><thead><tr><th>ข้อ</th><th>ข้อมูล</th><th>แฟ้ม</th></tr></thead><tbody>\n");
        foreach (var item in shown)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><td><a href=\"#{Safe(item.Key)}\">{Safe(item.Number)}</a></td><td>{Safe(item.Title)}</td><td>{item.Files.Count()}</td></tr>\n");
        }

        page.Append("</tbody></table>\n");
        foreach (var item in shown)
        {
            Item(page, item, new FiscalYear(manifest.FiscalYear));
        }

        return page.Append("</body></html>\n").ToString();
    }

    private static void Head(StringBuilder page, FrozenState state)
    {
        if (state.IsFrozen)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p>ตรึงครั้งที่ {state.Manifest.Number} เมื่อ {Safe(SubmissionWords.Moment(InstantPattern.ExtendedIso.Parse(state.Manifest.FrozenAt).Value))}</p>\n<p>รหัสของบัญชีวันตรึง <code>{state.Manifest.Hash()}</code></p>\n");
        }
        else if (state.Manifest.AsOf is { } day)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"w\"><b>สิ่งที่ประชาชนเห็นเมื่อสิ้นวันที่ {Safe(ThaiDates.Format(LocalDatePattern.Iso.Parse(day).Value, ThaiDateStyle.Long))}</b> ย้อนอ่านจากบันทึกการกระทำ ไม่ใช่ข้อมูลที่ตรึงไว้</p>\n");
        }
        else
        {
            page.Append("<p class=\"w\"><b>ยังไม่ได้ตรึง</b> ชุดนี้เป็นสภาพขณะทำชุด ไม่ใช่หลักฐานของวันส่ง</p>\n");
        }

        page.Append("<p class=\"m\">ตรวจว่าไม่มีแฟ้มใดถูกแก้: <code>prongsai verify-pack</code> ตามด้วยชื่อแฟ้ม ZIP</p>\n");
    }

    private static void Item(StringBuilder page, FrozenItem item, FiscalYear year)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h2 id=\"{Safe(item.Key)}\">{Safe($"{item.Number} {item.Title}")}</h2>\n<p><a href=\"{Safe(item.Address)}\">{Safe(item.Address)}</a></p>\n<p>{Safe(item.Explanation)}</p>\n<p class=\"m\">{Safe(SubmissionWords.ClickPath(item, year))}</p>\n");
        foreach (var text in item.Texts)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h3>{Safe(text.Title)}</h3>\n<p>{(text.IsNil ? "ไม่มี" : Safe(text.Thai ?? text.English ?? "").Replace("\n", "<br>", StringComparison.Ordinal))}</p>\n");
        }

        List<string> links = [$"<li><a href=\"{Path(PackManifest.ItemPath(item.Number, item.Key))}\">เนื้อหาทั้งข้อ (JSON)</a></li>"];
        links.AddRange(item.Tables.Select(t => $"<li><a href=\"{Path(PackManifest.TablePath(item.Number, item.Key, t.Key))}\">{Safe($"ตาราง{t.Title} {t.Rows.Length} แถว")}</a></li>"));
        links.AddRange(item.Evidence.Select(e => e.FileId is not null
            ? $"<li><a href=\"{Path(PackManifest.FilePath(e.Sha256, e.FileName ?? ""))}\">{Safe(e.Title)}</a> <code>{e.Sha256}</code></li>"
            : $"<li><a href=\"{Safe(e.Address ?? "")}\">{Safe(e.Title)}</a> <span class=\"m\">ลิงก์ไปเว็บอื่น</span></li>"));
        page.Append(CultureInfo.InvariantCulture, $"<ul>{string.Concat(links)}</ul>\n");
    }

    private static string Safe(string text) => WebUtility.HtmlEncode(text);

    private static string Path(string path) => Safe(string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
}
