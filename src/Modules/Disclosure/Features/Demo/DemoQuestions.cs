using Prongsai.Disclosure.Data;
using Prongsai.Kernel;
using Prongsai.Platform.Modules;

namespace Prongsai.Disclosure.Features.Demo;

/// <summary>Made-up questions of citizens: two answered, one that waits.</summary>
internal sealed class DemoQuestions(QuestionBook book) : IDemoContent
{
    public int Order => 31;

    public async Task<Result<Unit>> WriteAsync(CancellationToken cancellationToken)
    {
        foreach (var (text, answer) in new[]
        {
            ("จ่ายภาษีที่ดินและสิ่งปลูกสร้างที่สำนักงานวันเสาร์ได้ไหมคะ", "วันเสาร์ไม่เปิดรับชำระที่สำนักงาน\nชำระผ่านธนาคารตามใบแจ้งได้ทุกวัน ใบเสร็จส่งให้ทางไปรษณีย์"),
            ("ไฟถนนหน้าศาลาหมู่ที่ 4 ดับมาสามวัน ต้องแจ้งที่ใครครับ", "แจ้งกองช่างได้ในวันและเวลาราชการ จุดที่ถามมาช่างเข้าซ่อมแล้ว"),
            ("ขอทราบวันเก็บขยะของหมู่ที่ 7", null),
        })
        {
            var asked = await book.AskAsync(text, null, null, false, cancellationToken);
            var done = asked.IsOk && answer is not null ? await book.AnswerAsync(asked.Value.Id, asked.Value.Version, answer, true, cancellationToken) : asked.IsOk ? Unit.Done : asked.Error;
            if (!done.IsOk)
            {
                return done;
            }
        }

        return Unit.Done;
    }
}
