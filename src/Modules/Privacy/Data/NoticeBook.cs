using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Privacy;

namespace Prongsai.Privacy.Data;

/// <summary>What the notice says of one purpose.</summary>
internal sealed record NoticeLine(InBoth Purpose, InBoth Whose, InBoth Categories, InBoth Source, string Section, InBoth Ground, InBoth Recipients, InBoth Kept);

/// <summary>The notice to the public (PDPA มาตรา 23): who answers for the data, whom to ask, what is done with it.</summary>
internal sealed record NoticeText(InBoth Controller, string? Address, string? Telephone, string? Email, string? Officer, string? OfficerContact, string? AskAt, ImmutableArray<NoticeLine> Lines)
{
    [JsonIgnore]
    public string Json => JsonSerializer.Serialize(this);

    public bool Equals(NoticeText? other) => other is not null && Json == other.Json;

    public override int GetHashCode() => Json.GetHashCode(StringComparison.Ordinal);
}

/// <summary>What is to be shown.</summary>
/// <param name="Number">0 while none has been published: then the text of today is shown.</param>
internal sealed record ShownNotice(int Number, LocalDate On, NoticeText Text);

/// <summary>Makes the notice from the record of processing and the office's profile; keeps each published version.</summary>
internal sealed class NoticeBook(AgencyData data, IOffice office, IEnumerable<ProcessingActivity> activities, IClock clock)
{
    private static readonly ActKind Published = new("privacy.notice_published", "ประกาศนโยบายคุ้มครองข้อมูลส่วนบุคคล");
    private static readonly ActKind ContactChanged = new("privacy.contact_changed", "แก้ไขผู้รับเรื่องข้อมูลส่วนบุคคล");

    /// <summary>The text as it would be published now.</summary>
    public async Task<NoticeText> NowAsync(CancellationToken ct)
    {
        var profile = await office.ProfileAsync(ct);
        var contact = await ContactAsync(ct);
        return new(new(profile.Name.Full, profile.NameEn), profile.Address, profile.Telephone, profile.Email, contact?.OfficerName, contact?.OfficerContact, contact?.AskAt,
            [.. activities.Select(a => new NoticeLine(a.Purpose, a.Whose, a.Categories, a.Source, a.Basis.Section, a.Basis.Words, a.Recipients, a.Kept))]);
    }

    public async Task<ShownNotice> ShownAsync(CancellationToken ct) => await LatestAsync(ct) is { } latest
        ? new(latest.Number, latest.PublishedOn, Read(latest))
        : new(0, OfficeYear.Today(clock), await NowAsync(ct));

    /// <summary>The version that stood on the day; null before the first.</summary>
    public async Task<ShownNotice?> OnAsync(LocalDate day, CancellationToken cancellationToken) =>
        await data.ReadAsync((db, ct) => db.Set<NoticeVersion>().Where(v => v.PublishedOn <= day).OrderByDescending(v => v.Number).FirstOrDefaultAsync(ct), cancellationToken) is { } version
            ? new(version.Number, version.PublishedOn, Read(version))
            : null;

    /// <summary>Is what people read no longer what is done?</summary>
    public async Task<bool> IsOutdatedAsync(CancellationToken ct) => await LatestAsync(ct) is not { } latest || !Read(latest).Equals(await NowAsync(ct));

    public Task<IReadOnlyList<NoticeVersion>> VersionsAsync(CancellationToken cancellationToken) => data.ReadAsync<IReadOnlyList<NoticeVersion>>(async (db, ct) =>
        await db.Set<NoticeVersion>().OrderByDescending(v => v.Number).Take(50).ToListAsync(ct), cancellationToken);

    public async Task<ShownNotice?> VersionAsync(int number, CancellationToken cancellationToken) =>
        await data.ReadAsync((db, ct) => db.Set<NoticeVersion>().SingleOrDefaultAsync(v => v.Number == number, ct), cancellationToken) is { } version
            ? new(version.Number, version.PublishedOn, Read(version))
            : null;

    public Task<NoticeContact?> ContactAsync(CancellationToken cancellationToken) => data.ReadAsync((db, ct) => db.Set<NoticeContact>().SingleOrDefaultAsync(ct), cancellationToken);

    public async Task<Result<int>> PublishAsync(CancellationToken cancellationToken)
    {
        var text = await NowAsync(cancellationToken);
        return await data.ActAsync<int>(Published, async (act, ct) =>
        {
            var number = (await act.Db.Set<NoticeVersion>().MaxAsync(v => (int?)v.Number, ct) ?? 0) + 1;
            act.Db.Add(new NoticeVersion { Number = number, PublishedOn = OfficeYear.DayOf(act.At), Text = text.Json });
            return number;
        }, cancellationToken);
    }

    public Task<Result<Unit>> SetContactAsync(string? name, string? reachedAt, string? askAt, int? seen, CancellationToken cancellationToken) => data.ActAsync<Unit>(ContactChanged, async (act, ct) =>
    {
        var contact = await act.Db.Set<NoticeContact>().SingleOrDefaultAsync(ct);
        if (contact is null)
        {
            act.Db.Add(contact = new NoticeContact());
        }
        else
        {
            act.Expect(contact, seen);
        }

        (contact.OfficerName, contact.OfficerContact, contact.AskAt) = (ThaiText.Typed(name), ThaiText.Typed(reachedAt), ThaiText.Typed(askAt));
        return Unit.Done;
    }, cancellationToken);

    private Task<NoticeVersion?> LatestAsync(CancellationToken cancellationToken) =>
        data.ReadAsync((db, ct) => db.Set<NoticeVersion>().OrderByDescending(v => v.Number).FirstOrDefaultAsync(ct), cancellationToken);

    private static NoticeText Read(NoticeVersion version) => JsonSerializer.Deserialize<NoticeText>(version.Text)!;
}
