using System.Collections.Immutable;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Data.Past;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Features.Submission;
using Prongsai.Disclosure.Features.Tables;
using Prongsai.Disclosure.Tests.Freezing;
using Prongsai.Organization.Contracts;
using Prongsai.TestKit;

namespace Prongsai.Disclosure.Tests.Inspector;

/// <summary>A year read back from the record of acts is the year as it stood.</summary>
public sealed class PastDays(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>
{
    private const string Other = "news";

    [Fact]
    public async Task Every_day_reads_back_as_it_stood_when_it_ended()
    {
        var office = await database.OfficeAsync();
        List<(LocalDate Day, string Stood)> days = [];
        try
        {
            foreach (var work in Work())
            {
                await using var scope = database.Enter(office.AgencyId);
                await work(scope);
                days.Add((OfficeYear.Today(database.Clock), Text(await scope.Get<ItemStore>().YearAsync(DisclosureDatabase.Year, default))));
                database.Clock.Advance(Duration.FromDays(1));
            }

            await using var later = database.Enter(office.AgencyId);
            foreach (var (day, stood) in days)
            {
                Text((await PastAsync(later, PastMoment.SlugOf(day))).Items.Select(i => i.View)).ShouldBe(stood, $"{day}");
            }

            days.Select(d => d.Stood).Distinct().Count().ShouldBe(days.Count); // each day something was different
        }
        finally
        {
            database.Clock.Now = StoppedClock.Start;
        }
    }

    private static IEnumerable<Func<AgencyScope, Task>> Work()
    {
        var file = Guid.Empty;
        yield return async scope => file = await FreezeStory.PublishAsync(scope);
        yield return scope => OkAsync(scope.Get<ItemEditing>().WriteAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, null, DisclosureDatabase.Draft("2 ถนนสมมติ"), default));
        yield return scope => OkAsync(scope.Get<EvidenceEditing>().ChangeAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, file, new(null, "ชื่อใหม่", null, null, null), default));
        yield return async scope => await OkAsync(scope.Get<DocumentEditing>().ReplaceAsync(await DocumentOf(scope, file), null, new("ใหม่กว่า") { Address = "https://www.example.go.th/new" }, default));
        yield return scope => OkAsync(scope.Get<EvidenceEditing>().RemoveAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, file, default));
        yield return scope => OkAsync(scope.Get<EvidenceEditing>().AddLinkAsync(DisclosureDatabase.Year, Other, new(null, null, null, null, "https://www.example.go.th/plan"), default));
        yield return scope => OkAsync(scope.Get<EvidenceEditing>().RestoreAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, file, default));
        yield return scope => OkAsync(scope.Get<ItemEditing>().UnpublishAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, null, Prominence.Restricted, "ตรวจทาน", default));
        yield return scope => OkAsync(scope.Get<ItemEditing>().WriteAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, null, DisclosureDatabase.Draft(""), default));
        yield return scope => OkAsync(scope.Get<ItemEditing>().PublishAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, null, OfficeYear.Today(new StoppedClock()).PlusDays(12), default));
        yield return scope => OkAsync(scope.Get<RowEditing>().TakeAsync(Places(), [Cells("สำนักงานสมมติ"), Cells("สาขาสมมติ")], true, default));
        yield return scope => OkAsync(scope.Get<RowEditing>().TakeAsync(Places(), [Cells("ที่ใหม่สมมติ")], true, default));
        yield return _ => Task.CompletedTask; // comes out by itself
    }

    private static ImmutableDictionary<string, string> Cells(string place) => ImmutableDictionary<string, string>.Empty.Add("place", place).Add("telephone", "0 0000 0000");

    private static RowPlace Places()
    {
        var item = ItemStore.Pack(DisclosureDatabase.Year).ItemByKey(DisclosureDatabase.Item)!;
        return new(DisclosureDatabase.Year, item, TablePage.Of(item).First(t => t.Key == "places"));
    }

    private static Task<Guid> DocumentOf(AgencyScope scope, Guid use) => scope.Data.ReadAsync((db, ct) => db.Set<Evidence>().Where(e => e.Id == use).Select(e => e.DocumentId).SingleAsync(ct));

    internal static async Task<PastYear> PastAsync(AgencyScope scope, string slug)
    {
        var moment = await scope.Get<PastMoments>().FindAsync(DisclosureDatabase.Year, slug, default);
        moment.IsOk.ShouldBeTrue(moment.Error?.Message);
        var read = await scope.Get<PastYears>().ReadAsync(moment.Value, default);
        read.IsOk.ShouldBeTrue(read.Error?.Message);
        return read.Value;
    }

    /// <summary>All that an item's page shows of the items.</summary>
    private static string Text(IEnumerable<ItemView> views)
    {
        var text = new StringBuilder();
        foreach (var view in views)
        {
            var row = view.Row;
            text.Append($"{view.Item.Key} {row?.Version} {row?.UnitId} {row?.DueOn} {row?.Prominence} {row?.EmbargoUntil} {row?.PublishedAt} {row?.ShownChangedAt} {row?.Progress} {view.Content.IsPublished}\n");
            text.AppendJoin('\n', view.Evidence.Select(e => $"  {e.Id} {e.Use.Version} {e.Document.Version} {e.Shown.Number} {e.TitleTh} {e.Address} {e.FileId} {e.File?.Name} {e.Prominence} {e.Use.AddedAt}"));
            text.Append(SubmissionNow.ItemOf(view, DisclosureDatabase.Year, "", null, new(view.Evidence.Where(e => e.FileId is not null).ToDictionary(e => e.FileId!.Value, _ => new byte[32]), new Dictionary<string, byte[]>(), new Dictionary<string, byte[]>())).ToText()).Append('\n');
        }

        return text.ToString();
    }

    private static async Task OkAsync<T>(Task<Prongsai.Kernel.Result<T>> work)
    {
        var done = await work;
        done.IsOk.ShouldBeTrue(done.Error?.Message);
    }
}
