using Microsoft.EntityFrameworkCore;
using Prongsai.Platform.Acts;

namespace Prongsai.Disclosure.Data.Inspecting;

/// <summary>Openings are kept beside the record of acts, which would grow with every page.</summary>
internal static class LookTable
{
    public static Task WriteAsync(Act act, Guid inspection, string what, string path, CancellationToken ct) => act.Db.Database.ExecuteSqlAsync($"""
        insert into disclosure.inspection_look (agency_id, id, version, inspection_id, at, what, path)
        values ({act.Agency.Value}, {Guid.CreateVersion7()}, 0, {inspection}, {act.At.ToDateTimeUtc()}, {what}, {path})
        """, ct);
}
