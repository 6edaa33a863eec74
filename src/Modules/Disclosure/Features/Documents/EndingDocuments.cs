using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Domain.Documents;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.Disclosure.Features.Documents;

/// <summary>Documents near or past their last day, for the unit of each item that uses one; gone by themselves once a new version or another day is there. Each alarm is told anew.</summary>
internal sealed class EndingDocuments(ItemStore store) : ITaskSource
{
    public async Task<IReadOnlyList<WorkItem>> DueAsync(Actor actor, FiscalYear year, CancellationToken cancellationToken)
    {
        if (year.End < store.Today)
        {
            return [];
        }

        var before = store.Today.PlusDays(Validity.Alarms[0]);
        return
        [
            .. (await store.YearAsync(year, cancellationToken)).SelectMany(v => v.Evidence, (view, evidence) => (View: view, evidence.Use, evidence.Document)).Where(e => e.Document.ValidUntil <= before)
                .OrderBy(e => e.Document.ValidUntil).ThenBy(e => e.Document.Id).DistinctBy(e => (e.Document.Id, e.View.Item.Key))
                .Select(e => Task(year, e.View, e.Use, e.Document, Validity.Of(e.Document.ValidUntil, store.Today)!.Value)),
        ];
    }

    private static WorkItem Task(FiscalYear year, ItemView view, Evidence use, EvidenceDocument document, Validity validity) => new(
        $"ต่ออายุหลักฐาน \"{document.TitleTh}\" ของ {view.Item.Number}",
        DocumentWords.PathOf(document.Id),
        validity.Until,
        WhyTh: $"{DocumentWords.Of(validity)} {(validity.IsOver ? "ส่วนที่อ้างเอกสารนี้ไม่นับว่าครบ" : "หลังจากนั้นส่วนที่อ้างเอกสารนี้ไม่นับว่าครบ")} เพิ่มฉบับใหม่ หรือระบุวันที่ยังใช้ได้ถึง")
    {
        Key = $"disclosure:document:{document.Id}:{year}:{view.Item.Key}:{validity.Alarm}",
        Unit = view.Row?.UnitId,
        AlsoBy = "disclosure.assign",
        IsRestricted = use.Prominence == Prominence.Restricted || view.Row?.Prominence == Prominence.Restricted,
    };
}
