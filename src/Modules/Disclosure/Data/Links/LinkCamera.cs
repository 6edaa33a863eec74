using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Platform.Pictures;

namespace Prongsai.Disclosure.Data.Links;

/// <summary>Takes a picture of the page at an address.</summary>
internal interface ILinkCamera
{
    /// <summary>Why no picture can or may be taken, in words; null when it can.</summary>
    string? WhyOff { get; }

    Task<Result<byte[]>> TakeAsync(string address, CancellationToken ct);
}

/// <summary>Pictures by a browser without a network; everything it shows is fetched by a <see cref="PictureVisit"/>.</summary>
internal sealed class LinkCamera(LinkSettings settings, HostPace pace, INet net, PageCamera camera, IOwnPages? own = null) : ILinkCamera
{
    public string? WhyOff => settings.IsMadeUp ? "ระบบตัวอย่างไม่ออกไปอ่านเว็บภายนอก ภาพหน้าเว็บจึงเป็นภาพสมมติ"
        : settings.Off ? "ระบบนี้ตั้งไว้ไม่ให้ออกไปอ่านเว็บภายนอก จึงไม่ถ่ายภาพใหม่"
        : camera.IsAvailable ? null
        : "ระบบนี้ยังถ่ายภาพหน้าเว็บไม่ได้ เพราะเครื่องไม่มีโปรแกรม Chromium ข้อความของหน้ายังเก็บตามปกติ ถ้าต้องการภาพ ให้ผู้ดูแลระบบติดตั้ง Chromium";

    public async Task<Result<byte[]>> TakeAsync(string address, CancellationToken ct)
    {
        var at = new Uri(address);
        using var visit = new PictureVisit(settings, pace, net, own, new());
        await visit.ArriveAsync(at, ct);
        var taken = await camera.TakeAsync(at, visit, ct);
        if (!taken.IsOk)
        {
            return taken;
        }

        var plain = PlainPicture.From(taken.Value);
        return plain.IsOk ? plain.Value.Bytes : plain.Error;
    }
}
