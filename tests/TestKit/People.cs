using Prongsai.Platform;

namespace Prongsai.TestKit;

/// <summary>Made-up people.</summary>
public static class People
{
    public static readonly Actor Clerk = new("clerk", "นางสาวสมมติ ตัวอย่าง", "เจ้าพนักงานธุรการ");

    public static readonly Actor Chief = new("chief", "นายสมมติ สมมุติ", "ปลัดองค์การบริหารส่วนตำบล");
}
