using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Domain.Texts;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;

namespace Prongsai.Disclosure.Data.Texts;

/// <summary>The texts of an item that everyone will read once it is out, each with its place in officers' words.</summary>
internal static class ItemTexts
{
    /// <summary>Everything but the words of files.</summary>
    public static IEnumerable<ShownText> Of(ItemView view, IEnumerable<ContentTable> tables) =>
        [.. Answers(view), .. tables.SelectMany(table => Rows(view, table)), .. Titles(view)];

    /// <summary>Evidence that is or will be public with its item.</summary>
    public static bool WillBePublic(ItemEvidence evidence) => evidence.Prominence is Prominence.Public or Prominence.EmbargoUntil;

    public static TextPlace PlaceOf(ItemEvidence evidence) => new(TextHome.File, evidence.Id.ToString(), $"แฟ้ม {evidence.TitleTh}");

    public static IEnumerable<ShownText> OfPages(TextPlace place, FileText text, IEnumerable<FilePage> pages) => pages.Select(page => new ShownText(place, Spot(text, page), page.Text) { HasPicture = page.HasPicture });

    public static OfficeFacts FactsOf(OfficeProfile office, PackItem item, FiscalYear year) => new(
        office.Name, office.IsCalled,
        [.. PersonalNumbers.Find($"{office.Telephone}\n{office.Fax}").Where(n => n.Kind == PersonalNumberKind.Telephone).Select(n => n.Value)],
        office.Email is { } mail ? [mail.ToLowerInvariant()] : [],
        office.Province,
        item.Period is ItemPeriod.Current or ItemPeriod.FiscalYear or ItemPeriod.FirstHalf ? year : null);

    private static string Spot(FileText text, FilePage page) => (page.Part, page.Source, text.IsPaged) switch
    {
        ({ } part, _, _) => part,
        (_, TextSource.Typed, _) => "ข้อความที่วางไว้ข้างแฟ้ม",
        (_, _, true) => $"หน้า {page.Number}",
        _ => "",
    };

    private static IEnumerable<ShownText> Answers(ItemView view)
    {
        foreach (var (key, answer) in view.Content.Components)
        {
            var place = new TextPlace(TextHome.Answer, key, $"ข้อความ “{view.Item.Components.FirstOrDefault(c => c.Key == key)?.Text ?? key}”");
            foreach (var (text, spot) in new[] { (answer.TextTh, ""), (answer.TextEn, "ภาษาอังกฤษ") })
            {
                if (text is not null)
                {
                    yield return new(place, spot, text);
                }
            }
        }
    }

    private static IEnumerable<ShownText> Rows(ItemView view, ContentTable table)
    {
        var place = new TextPlace(TextHome.Table, table.Key, $"ตาราง “{table.Title}”");
        return view.Content.RowsOf(table.Key).SelectMany((row, index) => table.Columns.Where(c => c.Kind != ContentKind.Picture && row[c.Key] is not null)
            .Select(c => new ShownText(place, $"แถวที่ {index + 1} ช่อง{c.Title}", row[c.Key]!) { IsContact = c.Kind is ContentKind.Telephone or ContentKind.Email or ContentKind.Link }));
    }

    private static IEnumerable<ShownText> Titles(ItemView view) => view.Evidence.Where(WillBePublic).SelectMany(e =>
    {
        var place = new TextPlace(TextHome.Title, e.Id.ToString(), $"ชื่อของ “{e.TitleTh}”");
        return new[] { (e.TitleTh, "ชื่อ"), (e.TitleEn, "ชื่อภาษาอังกฤษ"), (e.File?.Name, "ชื่อแฟ้ม") }.Where(t => t.Item1 is not null).Select(t => new ShownText(place, t.Item2, t.Item1!));
    });
}
