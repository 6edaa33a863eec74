using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Privacy;
using Prongsai.Privacy.Domain;

namespace Prongsai.Privacy.Data;

/// <summary>A request as it comes in.</summary>
/// <param name="IdentityShown">How the asker showed who they are; null when not yet.</param>
internal sealed record NewRequest(Wanted Wanted, string AskerName, string? Contact, string? OnBehalfOf, string? IdentityShown, string Details, LocalDate ReceivedOn, Origin Origin);

/// <summary>What an erasure did: kept in the act. Counts only.</summary>
internal sealed record PersonErased(string Request, IReadOnlyDictionary<string, int> Rows);

/// <summary>Somebody looked for a person; for which request, if any. The name is not kept.</summary>
internal sealed record SubjectSearched(Guid? Request);

/// <summary>What was given out: kept in the act.</summary>
internal sealed record PackageGiven(string Request, string Format, int Sections);

/// <summary>The register of requests of persons.</summary>
internal sealed class Requests(AgencyData data, IClock clock)
{
    private const string Letters = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    private const int CodeLength = 10;

    private static readonly ActKind Registered = new("privacy.request_registered", "ลงทะเบียนคำขอใช้สิทธิของเจ้าของข้อมูล");
    private static readonly ActKind Verified = new("privacy.identity_seen", "บันทึกการยืนยันตัวผู้ขอใช้สิทธิ");
    private static readonly ActKind Closed = new("privacy.request_answered", "ตอบคำขอใช้สิทธิของเจ้าของข้อมูล");
    private static readonly ActKind Searched = new("privacy.subject_searched", "ค้นข้อมูลของบุคคล");
    private static readonly ActKind Given = new("privacy.package_given", "ส่งออกข้อมูลของบุคคล");
    private static readonly Error.NotFound Gone = new("request.not_found", "ไม่พบคำขอนี้ กรุณากลับไปเลือกจากทะเบียนคำขอ");

    public Task<Result<PersonRequest>> AddAsync(NewRequest asked, CancellationToken cancellationToken)
    {
        var faults = new List<FieldFault>();
        if (ThaiText.Typed(asked.AskerName) is not { Length: >= 3 })
        {
            faults.Add(new("AskerName", "กรุณากรอกชื่อและนามสกุลของผู้ขอ"));
        }

        if (ThaiText.Typed(asked.Details) is null)
        {
            faults.Add(new("Details", "กรุณาเขียนว่าขออะไร เช่น ขอสำเนาข้อมูลที่เก็บตอนยื่นคำร้องเมื่อเดือนมกราคม"));
        }

        if (asked.ReceivedOn > OfficeYear.Today(clock))
        {
            faults.Add(new("Received", "วันที่รับคำขอต้องไม่เกินวันนี้"));
        }

        return faults.Count > 0
            ? Task.FromResult<Result<PersonRequest>>(new Error.Invalid("request.incomplete", "ยังไม่ได้บันทึกคำขอ", [.. faults]))
            : data.ActAsync<PersonRequest>(Registered, async (act, ct) =>
            {
                var year = asked.ReceivedOn.Year + 543;
                var last = await act.Db.Set<PersonRequest>().Where(r => r.Year == year).MaxAsync(r => (int?)r.Number, ct) ?? 0;
                var request = new PersonRequest
                {
                    Year = year,
                    Number = last + 1,
                    Code = NewCode(),
                    Wanted = asked.Wanted,
                    State = asked.IdentityShown is null ? RequestState.Received : RequestState.InProgress,
                    Origin = asked.Origin,
                    AskerName = ThaiText.Typed(asked.AskerName)!,
                    Contact = ThaiText.Typed(asked.Contact),
                    OnBehalfOf = ThaiText.Typed(asked.OnBehalfOf),
                    IdentityShown = asked.IdentityShown,
                    Details = ThaiText.Typed(asked.Details)!,
                    SubjectName = ThaiText.Typed(asked.OnBehalfOf) ?? ThaiText.Typed(asked.AskerName),
                    ReceivedOn = asked.ReceivedOn,
                    DueOn = RequestDue.Of(asked.ReceivedOn),
                };
                act.Db.Add(request);
                return request;
            }, cancellationToken);
    }

    public Task<PersonRequest?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        data.ReadAsync((db, ct) => db.Set<PersonRequest>().SingleOrDefaultAsync(r => r.Id == id, ct), cancellationToken);

    public Task<PersonRequest?> FollowAsync(string code, CancellationToken cancellationToken)
    {
        var clean = code.Trim().ToUpperInvariant().Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return data.ReadAsync((db, ct) => db.Set<PersonRequest>().SingleOrDefaultAsync(r => r.Code == clean, ct), cancellationToken);
    }

    /// <summary>Open ones by due day.</summary>
    public Task<List<PersonRequest>> OpenAsync(int most, CancellationToken cancellationToken) =>
        data.ReadAsync((db, ct) => db.Set<PersonRequest>().Where(r => r.AnsweredAt == null).OrderBy(r => r.DueOn).ThenBy(r => r.Number).Take(most).ToListAsync(ct), cancellationToken);

    /// <summary>Open ones by due day, then closed ones, newest first.</summary>
    public Task<(IReadOnlyList<PersonRequest> Page, int Count, int Open)> PageAsync(bool open, int skip, int take, CancellationToken cancellationToken) =>
        data.ReadAsync<(IReadOnlyList<PersonRequest>, int, int)>(async (db, ct) =>
        {
            var all = db.Set<PersonRequest>();
            var openOnes = all.Where(r => r.AnsweredAt == null);
            var rows = open ? openOnes.OrderBy(r => r.DueOn).ThenBy(r => r.Number) : all.Where(r => r.AnsweredAt != null).OrderByDescending(r => r.AnsweredAt);
            return (await rows.Skip(skip).Take(take).ToListAsync(ct), await rows.CountAsync(ct), await openOnes.CountAsync(ct));
        }, cancellationToken);

    /// <summary>Writes down how identity was shown and whom to look for.</summary>
    public Task<Result<Unit>> VerifyAsync(Guid id, int seen, string? identity, Subject subject, CancellationToken cancellationToken) => ChangeAsync(Verified, id, seen, request =>
    {
        if (ThaiText.Typed(identity) is not { } shown)
        {
            return new Error.Invalid("request.identity", "ยังไม่ได้บันทึก", [new("Identity", "กรุณาบอกว่าผู้ขอแสดงตัวอย่างไร เช่น แสดงบัตรประชาชนที่สำนักงาน (ไม่ต้องจดเลขบัตร)")]);
        }

        request.IdentityShown = shown;
        (request.SubjectName, request.SubjectPerson, request.SubjectContact) = (ThaiText.Typed(subject.Name), subject.Person, ThaiText.Typed(subject.Contact));
        request.State = request.State == RequestState.Received ? RequestState.InProgress : request.State;
        return Unit.Done;
    }, cancellationToken);

    public Task<Result<Unit>> AnswerAsync(Guid id, int seen, bool refused, string? answer, CancellationToken cancellationToken) => ChangeAsync(Closed, id, seen, request =>
    {
        if (ThaiText.Typed(answer) is not { } text)
        {
            return new Error.Invalid("request.answer", "ยังไม่ได้บันทึก", [new("Answer", refused ? "กรุณาบอกเหตุผลที่ปฏิเสธพร้อมข้อกฎหมาย กฎหมายให้บันทึกไว้" : "กรุณาเขียนว่าได้ทำอะไรให้แล้ว ตอบทางใด")]);
        }

        if (!refused && request.IdentityShown is null)
        {
            return new Error.Forbidden("request.unverified", "ยังไม่ได้ยืนยันตัวผู้ขอ จึงยังตอบพร้อมข้อมูลไม่ได้ กรุณาบันทึกก่อนว่าผู้ขอแสดงตัวอย่างไร");
        }

        request.Answer = text;
        return Unit.Done;
    }, cancellationToken, refused ? RequestState.Refused : RequestState.Answered);

    /// <summary>Keeps a trace that somebody searched for a person.</summary>
    public Task<Result<Unit>> NoteSearchAsync(Guid? request, CancellationToken cancellationToken) => data.ActAsync<Unit>(Searched, (act, _) =>
    {
        act.Record(new SubjectSearched(request));
        return Task.FromResult<Result<Unit>>(Unit.Done);
    }, cancellationToken);

    public Task<Result<Unit>> NotePackageAsync(PersonRequest request, string format, int sections, CancellationToken cancellationToken) => data.ActAsync<Unit>(Given, (act, _) =>
    {
        act.Record(new PackageGiven(request.PrintedNumber, format, sections));
        return Task.FromResult<Result<Unit>>(Unit.Done);
    }, cancellationToken);

    public static Subject SubjectOf(PersonRequest request) => new(request.SubjectName) { Person = request.SubjectPerson, Accounts = request.SubjectAccount is { } account ? [account] : [], Contact = request.SubjectContact };

    private Task<Result<Unit>> ChangeAsync(ActKind kind, Guid id, int seen, Func<PersonRequest, Result<Unit>> change, CancellationToken cancellationToken, RequestState? becomes = null) =>
        data.ActAsync<Unit>(kind, async (act, ct) =>
        {
            if (await act.Db.Set<PersonRequest>().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } request)
            {
                return Gone;
            }

            act.Expect(request, seen);
            if (request.IsClosed)
            {
                return new Error.Forbidden("request.closed", "คำขอนี้ตอบแล้ว จึงแก้ไม่ได้อีก ถ้าผู้ขอติดต่อมาใหม่ให้ลงทะเบียนเป็นคำขอใหม่");
            }

            var done = change(request);
            if (done.IsOk && becomes is { } state)
            {
                (request.State, request.AnsweredAt) = (state, act.At);
            }

            return done;
        }, cancellationToken);

    private static string NewCode() => RandomNumberGenerator.GetString(Letters, CodeLength);
}
