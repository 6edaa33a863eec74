using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Assessment.Data;
using Prongsai.Assessment.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;

namespace Prongsai.Assessment.Features.ResultMemo;

/// <summary>Who signs the year's result memo, in whose place, and what each level says.</summary>
[Authorize(Policy = "assessment.manage")]
internal sealed class PrepareMemoModel(MemoStore memos, IOffice office, IClock clock) : PageModel
{
    [BindProperty]
    public MemoForm Input { get; set; } = new();

    [BindProperty]
    public int? Version { get; set; }

    /// <summary>What stands there when somebody else saved first.</summary>
    public MemoDetails? Theirs { get; private set; }

    public FiscalYear Year => OfficeYear.Chosen(HttpContext, clock);

    public OfficeProfile Office { get; private set; } = null!;

    public FiscalYear? CarriedFrom { get; private set; }

    public static IEnumerable<Choice> Capacities =>
        Enum.GetValues<SigningCapacity>().Select(c => new Choice(c.ToString(), c == SigningCapacity.Holder ? "เจ้าของตำแหน่ง" : MemoDetails.Words(c)));

    public string PostOf(MemoLevel level) => MemoDetails.PostOf(level, Office) ?? "ผู้จัดทำรายงาน";

    public bool IsActing(int at) => Input.Signers[at].Chosen != SigningCapacity.Holder;

    /// <summary>One line that says in what capacity the person signs, over the boxes that change it.</summary>
    public string CapacityOf(int at) => IsActing(at) ? $"{Input.Signers[at].Post} {MemoDetails.Words(Input.Signers[at].Chosen)}" : "มีผู้ลงนามแทน";

    public async Task OnGetAsync(CancellationToken ct)
    {
        Office = await office.ProfileAsync(ct);
        var stored = await memos.FindAsync(Year, ct);
        (Input, Version, CarriedFrom) = (MemoForm.From(stored.Details, ResultMemo.UsualNumber(Office)), stored.Version, stored.CarriedFrom);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Office = await office.ProfileAsync(ct);
        var details = Input.Read();
        var stored = details.IsOk ? await memos.StoreAsync(Year, details.Value, Version, ct) : details.Error;
        if (stored.IsOk)
        {
            TempData.Done("บันทึกผู้ลงนามและความเห็นแล้ว");
            return Redirect($"/office/papers/result-memo?year={Year}");
        }

        ModelState.Take(stored.Error, nameof(Input));
        if (stored.Error is Error.Conflict)
        {
            var standing = await memos.FindAsync(Year, ct);
            (Theirs, Version) = (standing.Details, standing.Version);
            ModelState.Remove(nameof(Version));
        }

        return Page();
    }
}

/// <summary>The details of the memo as they are typed.</summary>
public sealed class MemoForm
{
    public string? Number { get; set; }
    public DateEntry Dated { get; set; } = new();
    public List<SignerForm> Signers { get; set; } = [];

    internal static MemoForm From(MemoDetails details, string? usualNumber) => new()
    {
        Number = details.Number ?? usualNumber,
        Dated = DateEntry.From(details.DatedOn),
        Signers = [.. MemoDetails.Levels.Select(l => SignerForm.From(details.Of(l)))],
    };

    /// <returns>The details, or what to correct at each box.</returns>
    internal Result<MemoDetails> Read()
    {
        var faults = new List<FieldFault>();
        LocalDate? dated = null;
        if (!Dated.IsBlank)
        {
            dated = Dated.Read(nameof(Dated)).Match<LocalDate?>(d => d, e =>
            {
                faults.Add(new(nameof(Dated), e.Message));
                return null;
            });
        }

        var signers = MemoDetails.Levels.Select((level, at) => (at < Signers.Count ? Signers[at] : new()).Read(level, $"Signers[{at}]", faults)).ToImmutableArray();
        return faults.Count > 0
            ? new Error.Invalid("memo.details", "บางช่องยังใช้ไม่ได้", [.. faults])
            : new MemoDetails(ThaiText.Typed(Number), dated, signers);
    }
}

public sealed class SignerForm
{
    private const int LongestName = 200;
    private const int LongestOpinion = 2000;

    public string? Name { get; set; }
    public string? Post { get; set; }
    public string? Capacity { get; set; }
    public string? Opinion { get; set; }

    internal SigningCapacity Chosen => Enum.TryParse<SigningCapacity>(Capacity, out var chosen) && Enum.IsDefined(chosen) ? chosen : SigningCapacity.Holder;

    internal static SignerForm From(MemoSigner signer) =>
        new() { Name = signer.Name, Post = signer.Post, Capacity = signer.Capacity.ToString(), Opinion = signer.Opinion };

    internal MemoSigner Read(MemoLevel level, string field, List<FieldFault> faults)
    {
        var (name, post, opinion) = (ThaiText.Typed(Name), ThaiText.Typed(Post), ThaiText.Typed(Opinion));
        if (name?.Length > LongestName || post?.Length > LongestName)
        {
            faults.Add(new($"{field}.Name", $"ชื่อและตำแหน่งยาวได้ไม่เกิน {LongestName} ตัวอักษร"));
        }

        if (opinion?.Length > LongestOpinion)
        {
            faults.Add(new($"{field}.Opinion", $"ความเห็นยาวได้ไม่เกิน {LongestOpinion} ตัวอักษร ตอนนี้ {opinion.Length}"));
        }

        if (Chosen != SigningCapacity.Holder && post is null)
        {
            faults.Add(new($"{field}.Post", $"ผู้{MemoDetails.Words(Chosen)}ต้องระบุตำแหน่งของตนเอง เช่น ผู้อำนวยการกองช่าง"));
        }

        return new(level, name, level == MemoLevel.Drafter || Chosen != SigningCapacity.Holder ? post : null, Chosen, opinion);
    }
}
