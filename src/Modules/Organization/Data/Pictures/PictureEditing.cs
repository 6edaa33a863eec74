using Microsoft.EntityFrameworkCore;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;
using Prongsai.Platform.Pictures;

namespace Prongsai.Organization.Data;

/// <summary>Puts pictures of the office in their place and takes them away.</summary>
internal sealed class PictureEditing(AgencyData data, FileStore files)
{
    private static readonly ActKind Put = new("organization.picture_put", "เปลี่ยนตราของหน่วยงาน");
    private static readonly ActKind Taken = new("organization.picture_taken", "เอาตราของหน่วยงานออก");

    public async Task<Result<Kernel.Unit>> PutAsync(PicturePlace place, byte[] bytes, CancellationToken cancellationToken)
    {
        var plain = PlainPicture.From(bytes);
        if (!plain.IsOk)
        {
            return plain.Error;
        }

        if (place == PicturePlace.Seal && plain.Value.MediaType == PlainPicture.Webp)
        {
            const string why = "ตราบนหนังสือต้องเป็น PNG หรือ JPEG เพราะแฟ้ม Word แสดง WebP ไม่ได้ ยังไม่มีอะไรเปลี่ยน กรุณาบันทึกภาพเป็น PNG แล้วเลือกใหม่";
            return new Error.Invalid("office.picture", why, [new FieldFault("Upload", why)]);
        }

        return await data.ActAsync<Kernel.Unit>(Put, (act, ct) => PutAsync(act, place, plain.Value, ct), cancellationToken);
    }

    public Task<Result<Kernel.Unit>> TakeAsync(PicturePlace place, CancellationToken cancellationToken) => data.ActAsync<Kernel.Unit>(Taken, async (act, ct) =>
    {
        await ClearAsync(act, place, ct);
        return Kernel.Unit.Done;
    }, cancellationToken);

    private async Task<Result<Kernel.Unit>> PutAsync(Act act, PicturePlace place, PlainPicture plain, CancellationToken ct)
    {
        await OfficeLock.TakeAsync(act, ct);
        await ClearAsync(act, place, ct);
        using var content = new MemoryStream(plain.Bytes);
        var stored = await files.AddAsync(act, content, place == PicturePlace.Logo ? "logo" : "seal", ct);
        if (!stored.IsOk)
        {
            return stored.Error;
        }

        await act.Db.SaveChangesAsync(ct); // the picture points at its file, and the former one gives way first
        act.Db.Add(new OfficePicture
        {
            Place = place,
            FileId = stored.Value.Id,
            Sha256 = Convert.ToHexStringLower(stored.Value.Sha256),
            MediaType = plain.MediaType,
            Width = plain.Width,
            Height = plain.Height,
            PutAt = act.At,
        });
        return Kernel.Unit.Done;
    }

    private static async Task ClearAsync(Act act, PicturePlace place, CancellationToken ct)
    {
        if (await act.Db.Set<OfficePicture>().SingleOrDefaultAsync(p => p.Place == place && p.TakenAt == null, ct) is { } former)
        {
            former.TakenAt = act.At;
        }
    }
}
