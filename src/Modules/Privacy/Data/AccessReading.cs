using Microsoft.EntityFrameworkCore;
using Prongsai.Platform.Data;

namespace Prongsai.Privacy.Data;

/// <summary>The log of openings, newest first.</summary>
internal sealed class AccessReading(AgencyData data)
{
    /// <param name="subject">Only openings about this person; null for all.</param>
    /// <param name="text">Part of the opener's or the subject's name, or of what was opened.</param>
    public Task<(IReadOnlyList<Opening> Page, int Count)> PageAsync(Guid? subject, string? text, int skip, int take, CancellationToken cancellationToken) =>
        data.ReadAsync<(IReadOnlyList<Opening>, int)>(async (db, ct) =>
        {
            var found = db.Set<Opening>().AsQueryable();
            if (subject is { } person)
            {
                found = found.Where(o => o.Subject == person);
            }

            if (!string.IsNullOrWhiteSpace(text))
            {
                var typed = text.Trim();
                found = found.Where(o => o.Name.Contains(typed) || o.What.Contains(typed) || (o.SubjectName != null && o.SubjectName.Contains(typed)));
            }

            return (await found.OrderByDescending(o => o.At).ThenBy(o => o.Id).Skip(skip).Take(take).ToListAsync(ct), await found.CountAsync(ct));
        }, cancellationToken);
}
