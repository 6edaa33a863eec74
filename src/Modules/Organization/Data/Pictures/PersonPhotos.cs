using Microsoft.EntityFrameworkCore;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;
using Prongsai.Platform.Pictures;

namespace Prongsai.Organization.Data;

/// <summary>Photographs of people, with nothing in them but what is seen.</summary>
internal sealed class PersonPhotos(AgencyData data, FileStore files)
{
    private static readonly ActKind Put = new("organization.photo_put", "เปลี่ยนรูปถ่ายบุคลากร");
    private static readonly ActKind Taken = new("organization.photo_taken", "เอารูปถ่ายบุคลากรออก");

    public async Task<Result<Kernel.Unit>> PutAsync(Guid person, byte[] bytes, CancellationToken cancellationToken)
    {
        var plain = PlainPicture.From(bytes);
        return !plain.IsOk ? plain.Error : await data.ActAsync<Kernel.Unit>(Put, async (act, ct) =>
        {
            if (await act.Db.Set<Person>().SingleOrDefaultAsync(p => p.Id == person, ct) is not { } found)
            {
                return PeopleEditing.NoPerson;
            }

            using var content = new MemoryStream(plain.Value.Bytes);
            var stored = await files.AddAsync(act, content, "photo", ct);
            if (!stored.IsOk)
            {
                return stored.Error;
            }

            await act.Db.SaveChangesAsync(ct); // the person points at the file
            found.PhotoId = stored.Value.Id;
            return Kernel.Unit.Done;
        }, cancellationToken);
    }

    public Task<Result<Kernel.Unit>> TakeAsync(Guid person, CancellationToken cancellationToken) => data.ActAsync<Kernel.Unit>(Taken, async (act, ct) =>
    {
        if (await act.Db.Set<Person>().SingleOrDefaultAsync(p => p.Id == person, ct) is not { } found)
        {
            return PeopleEditing.NoPerson;
        }

        found.PhotoId = null;
        return Kernel.Unit.Done;
    }, cancellationToken);

    public async Task<OpenedFile?> OpenAsync(Guid person, CancellationToken cancellationToken)
    {
        var file = await data.ReadAsync((db, ct) => db.Set<Person>().Where(p => p.Id == person).Select(p => p.PhotoId).SingleOrDefaultAsync(ct), cancellationToken);
        return file is { } id && await files.OpenAsync(data, id, cancellationToken) is { IsOk: true } opened ? opened.Value : null;
    }
}
