using NodaTime;
using Prongsai.Correspondence.Domain;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;

namespace Prongsai.Staffing;

/// <summary>A made-up staff list, the same in every agency of these tests.</summary>
internal sealed class StaffList : IPeople, IBodies, IDelegations
{
    private static readonly Guid HeadPost = Guid.CreateVersion7(), ChiefPost = Guid.CreateVersion7(), MayorPost = Guid.CreateVersion7(), OtherPost = Guid.CreateVersion7();

    public StaffList()
    {
        Clerk = Person("นางสาวสมมติ ธุรการ", PersonGroup.Official, Guid.CreateVersion7(), "เจ้าพนักงานธุรการ", PostRank.Staff, Unit);
        Head = Person("นายสมมติ หัวหน้า", PersonGroup.Official, HeadPost, "หัวหน้าสำนักปลัด", PostRank.UnitHead, Unit);
        Chief = Person("นายสมมุติ ปลัด", PersonGroup.Official, ChiefPost, "ปลัดองค์การบริหารส่วนตำบลตัวอย่าง", PostRank.ChiefAdministrator, null);
        Mayor = Person("นายสมมติ บริหาร", PersonGroup.Political, MayorPost, "นายกองค์การบริหารส่วนตำบลตัวอย่าง", PostRank.Executive, null);
        Outsider = Person("นายสมมุติ คลัง", PersonGroup.Official, OtherPost, "ผู้อำนวยการกองคลัง", PostRank.UnitHead, OtherUnit);
    }

    public Guid Unit { get; } = Guid.CreateVersion7();

    public Guid OtherUnit { get; } = Guid.CreateVersion7();

    public OfficePerson Clerk { get; }

    public OfficePerson Head { get; }

    public OfficePerson Chief { get; }

    public OfficePerson Mayor { get; }

    public OfficePerson Outsider { get; }

    /// <summary>Who acts for the mayor; null when the mayor is there.</summary>
    public OfficePerson? ActingMayor { get; set; }

    /// <summary>Who signs for the mayor by delegation.</summary>
    public OfficePerson? Delegate { get; set; }

    /// <summary>What the order leaves of the power to sign.</summary>
    public Func<DelegatedPower, DelegatedPower> Limited { get; set; } = power => power;

    public Guid DelegationOrder { get; } = Guid.CreateVersion7();

    public IReadOnlyList<ChainStep> Levels =>
    [
        new(ChainLevel.UnitHead, HeadPost, null, Head.Post, Head.Name),
        new(ChainLevel.ChiefAdministrator, ChiefPost, null, Chief.Post, Chief.Name),
        new(ChainLevel.Executive, MayorPost, null, Mayor.Post, Mayor.Name),
    ];

    public Task<IReadOnlyList<OfficePerson>> InServiceAsync(LocalDate day, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<OfficePerson>>([Mayor, Chief, Head, Outsider, Clerk]);

    public async Task<OfficePerson?> FindAsync(Guid person, LocalDate day, CancellationToken cancellationToken) =>
        (await InServiceAsync(day, cancellationToken)).FirstOrDefault(p => p.Id == person);

    public Task<IReadOnlyList<PostInCharge>> InChargeAsync(LocalDate day, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<PostInCharge>>(
    [
        Charge(Head), Charge(Chief), Charge(Outsider),
        ActingMayor is { } acting ? Charge(Mayor) with { Person = acting, Capacity = new Capacity(CapacityKind.ActingForHolder, Mayor.Post) } : Charge(Mayor),
    ]);

    public Task<IReadOnlyList<OfficeBody>> InOfficeAsync(LocalDate day, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<OfficeBody>>([new(Unit, "คณะทำงานทดสอบ", [new(Head.Id, Head.Name, Head.Post, BodyRole.Chair), new(null, "นายสมมติ ภายนอก", "ผู้ทรงคุณวุฒิ", BodyRole.Member)], ["ทดสอบ"], null, null)]);

    public async Task<OfficeBody?> FindAsync(Guid body, CancellationToken cancellationToken) =>
        (await InOfficeAsync(default, cancellationToken)).FirstOrDefault(b => b.Id == body);

    public Task<IReadOnlyList<DelegatedPower>> OfAsync(Guid person, LocalDate day, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<DelegatedPower>>(
        Delegate?.Id == person ? [Limited(new(DelegationOrder, "1/2569", "ลงนามคำสั่ง", "letters.sign", null, Mayor.Post, day, null) { FromPostId = MayorPost })] : []);

    private static PostInCharge Charge(OfficePerson person) => new(person.PostId, person.Post, person.Rank, person.UnitId, person, Capacity.Own);

    private static OfficePerson Person(string name, PersonGroup group, Guid postId, string post, PostRank rank, Guid? unit) => new(Guid.CreateVersion7(), name, group, postId, post, rank, unit);
}
