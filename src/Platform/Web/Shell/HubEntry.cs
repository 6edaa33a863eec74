namespace Prongsai.Platform.Web;

/// <summary>A door on the page สำนักงานของเรา. A module registers it as it does a <see cref="MenuEntry"/>; the page knows no module.</summary>
/// <param name="Key">Stable name.</param>
/// <param name="Title">Words of the work.</param>
/// <param name="WhyTh">What is found there, in a few words.</param>
/// <param name="Path">Where it leads.</param>
/// <param name="Order">Place from the top of its group.</param>
/// <param name="Policy">Who may use it.</param>
/// <param name="Group">Under which heading it stands.</param>
public sealed record HubEntry(string Key, string Title, string WhyTh, string Path, int Order, string Policy, HubGroup Group);

/// <summary>Headings of the page สำนักงานของเรา, in order.</summary>
public enum HubGroup
{
    /// <summary>หน่วยงานและคน.</summary>
    OfficeAndPeople,

    /// <summary>สิทธิและความปลอดภัย.</summary>
    RightsAndSafety,

    /// <summary>วันและการแจ้งเตือน.</summary>
    DaysAndNotices,
}
