using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Domain.Documents;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.Disclosure.Features.Documents;

/// <summary>Documents near or past their last day, for the unit of each item that uses one; gone by themselves once a new version or another day is there. Each alarm is told anew.</summary>
internal sealed class EndingDocuments(DocumentLibrary library) : ITaskSource
{
    public async Task<IReadOnlyList<WorkItem>> DueAsync(Actor actor, FiscalYear year, CancellationToken cancellationToken) =>
        year.End < library.Today ? [] : [.. (await library.EndingAsync(year, cancellationToken)).DistinctBy(e => (e.Document.Id, e.Use.ItemKey)).Select(e => Task(e.Use, e.Document, Validity.Of(e.Document.ValidUntil, library.Today)!.Value))];

    private static WorkItem Task(DocumentUse use, EvidenceDocument document, Validity validity) => new(
        $"ต่ออายุหลักฐาน \"{document.TitleTh}\" ของ {ItemStore.Pack(use.Year).ItemByKey(use.ItemKey)?.Number ?? use.ItemKey}",
        DocumentWords.PathOf(document.Id),
        validity.Until,
        WhyTh: $"{DocumentWords.Of(validity)} {(validity.IsOver ? "ส่วนที่อ้างเอกสารนี้ไม่นับว่าครบ" : "หลังจากนั้นส่วนที่อ้างเอกสารนี้ไม่นับว่าครบ")} เพิ่มฉบับใหม่ หรือระบุวันที่ยังใช้ได้ถึง")
    {
        Key = $"disclosure:document:{document.Id}:{use.Year}:{use.ItemKey}:{validity.Alarm}",
        Unit = use.Unit,
        AlsoBy = "disclosure.assign",
        IsRestricted = use.IsRestricted,
    };
}
