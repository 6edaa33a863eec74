using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Accounts.Contracts;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Mail;
using Prongsai.Platform.Modules;
using Prongsai.Work.Data;
using Prongsai.Work.Domain;

namespace Prongsai.Work.Features.Notices;

/// <summary>One look at an office: whoever's time has come is reminded in the app and gets the digest by mail. Safe to repeat and to run twice at once.</summary>
internal sealed class Round(AgencyData data, OpenWorkReading reading, RoundPeople people, Outbox outbox, IClock clock)
{
    private static readonly ActKind Reminding = new("work.reminded", "เตือนงานที่ครบกำหนด");

    /// <returns>How many people were served.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var waiting = await people.WaitingAsync(cancellationToken);
        if (waiting.Count == 0)
        {
            return 0;
        }

        var work = await reading.ReadAsync(Actor.System, FiscalYear.Of(OfficeYear.Today(clock)), cancellationToken);
        var served = 0;
        foreach (var person in waiting)
        {
            if (await people.ReaderAsync(person.Account, work.Units, cancellationToken) is { } reader)
            {
                served += (await data.ActAsync<int>(Reminding, (act, ct) => ServeAsync(act, person, reader, work, ct), cancellationToken)).Value;
            }
        }

        return served;
    }

    private async Task<Result<int>> ServeAsync(Act act, WaitingPerson person, Reader reader, OpenWork work, CancellationToken ct)
    {
        var items = work.Items.Where(i => i.State == WorkState.ToDo)
            .Select(i => (Item: i, Kind: Reminder.Of(i.Due, work.Today, work.Days, work.LevelOf(i))))
            .Where(x => x.Kind is not null && (reader.Owns(x.Item) || reader.IsToldOf(x.Item, work.LevelOf(x.Item)))).ToList();
        if (!await NoticeTable.SettleAsync(act, reader.Account, work.Today, items.Count, ct))
        {
            return 0;
        }

        foreach (var (item, kind) in items)
        {
            await NoticeTable.TellAsync(act, reader.Account, $"{item.Key}:{item.Due!.Value:uuuu-MM-dd}:{kind}", Sentence(item, kind!.Value), item.Path, ct);
        }

        await NoticeTable.ClearOldAsync(act, ct);
        if (items.Count > 0 && person.WantsMail && outbox.IsConfigured && OutgoingMail.IsAddress(person.Account.Email))
        {
            var (subject, text) = DigestText.Write([.. items.Select(x => x.Item)], work, person.OfficeName, outbox.LinkTo);
            await outbox.AddAsync(act, new OutgoingMail(person.Account.Email!, subject, text) { Quiet = person.Time.Quiet }, ct);
        }

        return 1;
    }

    private static string Sentence(WorkItem item, ReminderKind kind)
    {
        var title = item.IsRestricted ? "เรื่องปกปิด" : item.TitleTh;
        return kind switch
        {
            ReminderKind.Soon => $"ใกล้ครบกำหนด: {title}",
            ReminderKind.Today => $"ครบกำหนดวันนี้: {title}",
            ReminderKind.Late => $"เกินกำหนดแล้ว: {title}",
            _ => $"เกินกำหนดหลายวันแล้วยังไม่มีใครทำ: {title}",
        };
    }
}

/// <param name="WantsMail">False when the person wants reminders in the app only.</param>
internal sealed record WaitingPerson(OfficeAccount Account, DigestTime Time, bool WantsMail, string OfficeName);

/// <summary>Whose time has come, and who they are.</summary>
internal sealed class RoundPeople(AgencyData data, IAccounts accounts, IOffice office, IOfficeCalendar calendar, IClock clock)
{
    public async Task<IReadOnlyList<WaitingPerson>> WaitingAsync(CancellationToken ct)
    {
        var now = clock.GetCurrentInstant().InZone(OfficeYear.Bangkok).LocalDateTime;
        var days = await calendar.ReadAsync(ct);
        if (!days.IsWorkingDay(now.Date))
        {
            return [];
        }

        var since = now.Date.PlusDays(-7);
        var (choices, last) = await data.ReadAsync(async (db, token) => (
            await db.Set<NoticeChoice>().ToDictionaryAsync(c => c.Account, c => c.Time, token),
            await db.Set<Digest>().Where(d => d.Day >= since).GroupBy(d => d.Account).Select(g => new { g.Key, Day = g.Max(d => d.Day) }).ToDictionaryAsync(g => g.Key, g => g.Day, token)), ct);
        var name = (await office.ProfileAsync(ct)).Name.Short;
        var waiting = new List<WaitingPerson>();
        foreach (var account in await accounts.ActiveAsync(ct))
        {
            var key = account.Id.ToString();
            var time = choices.GetValueOrDefault(key, DigestTime.Usual);
            var wants = time.Rhythm != MailRhythm.Off;
            var asDaily = wants ? time : time with { Rhythm = MailRhythm.Daily };
            if (asDaily.IsDue(now, last.TryGetValue(key, out var day) ? day : null, days))
            {
                waiting.Add(new(account, time, wants, name));
            }
        }

        return waiting;
    }

    public async Task<Reader?> ReaderAsync(OfficeAccount account, IReadOnlyList<OfficeUnit> units, CancellationToken ct) =>
        await accounts.WhoIsAsync(account.Id, ct) is { } person ? Reader.Of(person.Actor, person.Rights, person.UnitKey, units) : null;
}
