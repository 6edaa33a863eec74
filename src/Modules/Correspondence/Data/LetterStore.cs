using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Correspondence.Contracts;
using Prongsai.Correspondence.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Correspondence.Data;

/// <summary>A letter with its chain of the present round and what was returned before.</summary>
internal sealed record LetterView(Letter Letter, IReadOnlyList<Endorsement> Chain, IReadOnlyList<Endorsement> Returned)
{
    public LetterContent Content => LetterJson.Read(Letter.Content);

    public Endorsement? Turn => Letter.State == LetterState.Proposed ? Chain.FirstOrDefault(e => e.State == ChainState.Waiting) : null;
}

internal static class LetterJson
{
    public static string Write(LetterContent content) => JsonSerializer.Serialize(content, StoredJson.Options);

    public static LetterContent Read(string json) => JsonSerializer.Deserialize<LetterContent>(json, StoredJson.Options)!;
}

/// <summary>A page of the book: newest first, from after the row shown last.</summary>
/// <param name="Text">Words to find; null for all.</param>
internal sealed record RegisterQuery(Book? Book, int Year, Guid? Unit, LetterState? State, string? Text)
{
    public Instant? AfterTime { get; init; }

    public Guid? AfterId { get; init; }
}

/// <summary>Reads letters, only those the person at work may see.</summary>
internal sealed class LetterStore(AgencyData data, Viewing viewing)
{
    public const int PageSize = 25;
    public const int LongestExport = 5000;
    public const int LongestList = 100;

    public async Task<LetterView?> FindAsync(Guid id, CancellationToken ct)
    {
        var viewer = await viewing.ReadAsync(ct);
        return await data.ReadAsync(async (db, ct) =>
        {
            var letter = await LetterSight.Letters(db, viewer).SingleOrDefaultAsync(l => l.Id == id, ct);
            return letter is null ? null : await ViewAsync(db, letter, ct);
        }, ct);
    }

    /// <summary>Who changed the letter last, and when.</summary>
    public Task<(string? Who, Instant? At)> LastChangeAsync(Guid id, CancellationToken cancellationToken) => data.ReadAsync<(string?, Instant?)>(async (db, ct) =>
    {
        var row = id.ToString();
        var act = await db.Set<RecordedAct>().Where(a => db.Set<TouchedRow>().Any(t => t.TableName == "correspondence.letter" && t.RowId == row && t.Sequence == a.Sequence))
            .OrderByDescending(a => a.Sequence).Select(a => new { a.ActorName, a.At }).FirstOrDefaultAsync(ct);
        return (act?.ActorName, act?.At);
    }, cancellationToken);

    /// <summary>The book of the year; one row more than a page says that there are further ones.</summary>
    public async Task<IReadOnlyList<Letter>> RegisterAsync(RegisterQuery query, int most, CancellationToken ct)
    {
        var viewer = await viewing.ReadAsync(ct);
        return await data.ReadAsync(async (db, ct) =>
        {
            var letters = Matching(LetterSight.Letters(db, viewer), query);
            if (query is { AfterTime: { } time, AfterId: { } id })
            {
                letters = letters.Where(l => l.SignedAt < time || (l.SignedAt == time && l.Id.CompareTo(id) < 0));
            }

            return await letters.OrderByDescending(l => l.SignedAt).ThenByDescending(l => l.Id).Take(most).ToListAsync(ct);
        }, ct);
    }

    /// <summary>Letters whose next signature is the viewer's, the longest waiting first.</summary>
    public async Task<IReadOnlyList<Letter>> WaitingAsync(CancellationToken ct)
    {
        var viewer = await viewing.ReadAsync(ct);
        return await data.ReadAsync(
            async (db, ct) => await LetterSight.Letters(db, viewer).Where(l => LetterSight.Turns(db, viewer).Any(e => e.LetterId == l.Id))
                .OrderBy(l => l.ChangedAt).Take(LongestList).ToListAsync(ct),
            ct);
    }

    /// <summary>What the viewer wrote and that is not signed yet.</summary>
    public async Task<IReadOnlyList<Letter>> OwnOpenAsync(CancellationToken ct)
    {
        var viewer = await viewing.ReadAsync(ct);
        return await data.ReadAsync(
            async (db, ct) => await LetterSight.Letters(db, viewer).Where(l => (l.DrafterAccount == viewer.Account || (viewer.Person != null && l.DrafterPerson == viewer.Person)) && l.SignedAt == null && l.State != LetterState.Cancelled)
                .OrderByDescending(l => l.ChangedAt).Take(LongestList).ToListAsync(ct),
            ct);
    }

    public async Task<IReadOnlyList<int>> YearsAsync(CancellationToken ct) =>
        await data.ReadAsync(async (db, ct) => await db.Set<NumberBook>().Select(b => b.CalendarYear).Distinct().OrderByDescending(y => y).Take(LongestList).ToListAsync(ct), ct);

    /// <summary>The newest letter made from each of the origins that has one.</summary>
    public async Task<IReadOnlyDictionary<string, Letter>> ByOriginsAsync(IReadOnlyCollection<string> origins, CancellationToken ct)
    {
        var viewer = await viewing.ReadAsync(ct);
        var newest = await data.ReadAsync((db, ct) => LetterSight.Letters(db, viewer).Where(l => l.Origin != null && origins.Contains(l.Origin))
            .GroupBy(l => l.Origin!).Select(g => g.OrderByDescending(l => l.Id).First()).ToListAsync(ct), ct);
        return newest.ToDictionary(l => l.Origin!);
    }

    internal static async Task<LetterView> ViewAsync(Db db, Letter letter, CancellationToken ct)
    {
        var all = await db.Set<Endorsement>().Where(e => e.LetterId == letter.Id).OrderBy(e => e.Round).ThenBy(e => e.Place).ToListAsync(ct);
        return new(letter, [.. all.Where(e => e.Round == letter.Round)], [.. all.Where(e => e.State == ChainState.Returned)]);
    }

    /// <summary>Words are looked for as people remember them: without spaces, tone marks and case.</summary>
    internal static string SearchText(params IEnumerable<string?> texts) => ThaiText.Fold(string.Join(' ', texts.Where(t => !string.IsNullOrEmpty(t))));

    internal static string Pattern(string text) =>
        $"%{ThaiText.Fold(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";

    private static IQueryable<Letter> Matching(IQueryable<Letter> letters, RegisterQuery query)
    {
        letters = letters.Where(l => l.SignedAt != null && l.CalendarYear == query.Year);
        letters = query.Book is { } book ? letters.Where(l => l.Book == book) : letters.Where(l => l.Book == null);
        letters = query.Unit is { } unit ? letters.Where(l => l.UnitId == unit) : letters;
        letters = query.State is { } state ? letters.Where(l => l.State == state) : letters;
        return string.IsNullOrWhiteSpace(query.Text) ? letters : letters.Where(l => EF.Functions.Like(l.SearchText, Pattern(query.Text)));
    }
}
