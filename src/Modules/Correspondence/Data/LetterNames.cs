using Microsoft.EntityFrameworkCore;
using Prongsai.Correspondence.Domain;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Correspondence.Data;

/// <summary>Letters by kind, number and subject, for those who may look into the record of letters.</summary>
internal sealed class LetterNames : IRecordNames
{
    public string Table => "correspondence.letter";

    public async Task<IReadOnlyDictionary<Guid, RecordName>> OfAsync(Db db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        (await db.Set<Letter>().Where(l => ids.Contains(l.Id)).Select(l => new { l.Id, l.Kind, l.Subject, l.PrintedNumber }).ToListAsync(cancellationToken)).ToDictionary(
            l => l.Id,
            l => new RecordName(
                $"{LetterKinds.Of(l.Kind).NameTh}{(l.PrintedNumber is null ? "" : $" ที่ {l.PrintedNumber}")} {(l.Subject.Length > 0 ? l.Subject : "(ยังไม่มีชื่อเรื่อง)")}", $"/office/letters/{l.Id}"));
}

/// <summary>Letters received by number and subject.</summary>
internal sealed class IncomingNames : IRecordNames
{
    public string Table => "correspondence.incoming_letter";

    public async Task<IReadOnlyDictionary<Guid, RecordName>> OfAsync(Db db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await db.Set<IncomingLetter>().Where(l => ids.Contains(l.Id))
            .ToDictionaryAsync(l => l.Id, l => new RecordName($"หนังสือรับที่ {l.Number}/{l.CalendarYear} {l.Subject}", $"/office/letters/incoming/{l.Id}"), cancellationToken);
}

/// <summary>Circulars by title.</summary>
internal sealed class CircularNames : IRecordNames
{
    public string Table => "correspondence.circular";

    public async Task<IReadOnlyDictionary<Guid, RecordName>> OfAsync(Db db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await db.Set<Circular>().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => new RecordName($"หนังสือเวียน {c.Title}", $"/office/circulars/{c.Id}"), cancellationToken);
}
