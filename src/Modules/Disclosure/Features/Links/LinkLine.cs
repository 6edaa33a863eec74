using System.Collections.Immutable;
using NodaTime;
using Prongsai.Disclosure.Data.Links;
using Prongsai.Disclosure.Domain.Links;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Links;

/// <summary>How a link stands, the worst first.</summary>
internal enum LinkStand { Broken, Doubtful, Guarded, CertificateNear, Changed, Unseen, Working }

/// <summary>A link with the places that name it, as far as the reader may see them.</summary>
internal sealed record LinkLine(WatchedLink Link, ImmutableArray<LinkUse> Uses, Instant Now)
{
    public string Path => $"/office/disclosure/links/{Link.Id}";

    public string Title => Uses.Select(u => u.Title).FirstOrDefault(t => t.Length > 0) ?? Link.Address;

    public bool IsBroken => Link.IsKnownBroken;

    public bool IsChanged => Link.ChangedAt is { } at && Now - at < LinkState.ChangeShown;

    public bool CertificateEndsSoon => Link.CertificateEndsAt is { } end && end - Now < Duration.FromDays(LinkState.CertificateDays);

    public LinkStand Stand => IsBroken ? LinkStand.Broken
        : Link.Failures > 0 ? LinkStand.Doubtful
        : Link.CheckedAt is null ? LinkStand.Unseen
        : Link.Verdict == LinkVerdict.Guarded ? LinkStand.Guarded
        : CertificateEndsSoon ? LinkStand.CertificateNear
        : IsChanged ? LinkStand.Changed
        : LinkStand.Working;

    public string Word => Stand switch
    {
        LinkStand.Broken => "เปิดไม่ได้",
        LinkStand.Doubtful => "รอตรวจซ้ำ",
        LinkStand.Guarded => "ต้องให้คนดู",
        LinkStand.CertificateNear => "ใบรับรองใกล้หมด",
        LinkStand.Changed => "เปลี่ยนไป",
        LinkStand.Unseen => "ยังไม่ได้ตรวจ",
        _ => "เปิดได้",
    };

    public Sign Sign => Stand switch
    {
        LinkStand.Broken => Sign.Problem,
        LinkStand.Working => Sign.Done,
        LinkStand.Unseen => Sign.Unknown,
        _ => Sign.Progress,
    };

    /// <summary>What is the matter and what to do; empty when nothing is.</summary>
    public string Sentence => Stand switch
    {
        LinkStand.Broken => $"{LinkWords.Trouble(Link.Fault, Link.Status, Link.FailingSince, Now)} {LinkWords.Cure(Link.Fault, Link.Status)}",
        LinkStand.Doubtful => $"ครั้งล่าสุด{LinkWords.Of(Link.Fault, Link.Status)} ระบบจะตรวจซ้ำเองก่อนเตือน",
        LinkStand.Guarded => $"{LinkWords.Of(Link.Fault, Link.Status)} {LinkWords.Cure(Link.Fault, Link.Status)}",
        LinkStand.CertificateNear => $"ใบรับรองของเว็บหมดอายุ {Day(Link.CertificateEndsAt!.Value)} แจ้งผู้ดูแลเว็บนั้นก่อนถึงวัน",
        LinkStand.Changed => $"เนื้อหาเปลี่ยนเมื่อ {Day(Link.ChangedAt!.Value)} เปิดดูว่ายังตรงกับข้อนี้",
        LinkStand.Unseen => "จะตรวจเองภายในหนึ่งชั่วโมง",
        _ => "",
    };

    public static string Day(Instant at) => ThaiDates.Format(at.InZone(OfficeYear.Bangkok).Date, ThaiDateStyle.Short);

    /// <summary>Day and time of day.</summary>
    public static string Moment(Instant at) => $"{Day(at)} {at.InZone(OfficeYear.Bangkok).TimeOfDay.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)} น.";
}

