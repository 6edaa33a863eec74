using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Prongsai.Kernel;
using Shouldly;
using Xunit;

namespace Prongsai.Frameworks.Tests;

public sealed class ScoreJsonTests
{
    private const string Paper = """
        {"indicators":{"1":"100.00","2":"98.16","3":"99.82","4":"99.45","5":"100.00","6":"82.98","7":"86.70","8":"83.51","9":"75.00","10":"80.00"},
         "eit1":"83.76","eit2":"85.03","printed":{"iit":"89.49","total":"86.17"}}
        """;

    [Fact]
    public void The_answer_has_the_shape_that_people_script_against()
    {
        using var answer = JsonDocument.Parse(Answer(2566, Paper));
        var root = answer.RootElement;
        root.EnumerateObject().Select(p => p.Name).ShouldBe(["year", "indicators", "tools", "total", "level", "blocked_by", "marginal", "findings"]);
        root.GetProperty("year").GetInt32().ShouldBe(2566);
        root.GetProperty("indicators").GetProperty("10").GetString().ShouldBe("80.00");
        root.GetProperty("tools").GetRawText().ShouldBe("""{"iit":"99.49","eit":"84.40","oit":"77.50"}""");
        root.GetProperty("total").GetString().ShouldBe("86.16");
        root.GetProperty("level").GetRawText().ShouldBe("""{"code":"pass","name":"ผ่าน"}""");
        root.GetProperty("blocked_by").GetRawText().ShouldBe("""["eit","oit"]""");
        root.GetProperty("marginal")[0].GetRawText().ShouldBe("""{"item":"O39","points":"2.00"}""");
        root.GetProperty("marginal").GetArrayLength().ShouldBe(43);
        var finding = root.GetProperty("findings").EnumerateArray().ShouldHaveSingleItem();
        finding.EnumerateObject().Select(p => p.Name).ShouldBe(["code", "severity", "where", "printed", "expected", "message"]);
        (finding.GetProperty("code").GetString(), finding.GetProperty("where").GetString(), finding.GetProperty("expected").GetString())
            .ShouldBe(("score.mismatch", "iit", "99.49"));
    }

    [Fact]
    public void The_answer_is_one_line() => Answer(2566, Paper).ShouldNotContain('\n');

    [Fact]
    public void What_is_not_known_is_null()
    {
        using var answer = JsonDocument.Parse(Answer(2568, """{"tools":{"iit":90}}"""));
        answer.RootElement.GetProperty("total").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.RootElement.GetProperty("level").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("""{"total":1e2}""", 100)]
    [InlineData("""{"total":"86.16"}""", 86.16)]
    [InlineData("""{"total":86.160}""", 86.16)]
    public void A_number_may_be_written_in_any_way_of_json(string json, double total) => Read(json).Total.ShouldBe((decimal)total);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"indicators":{}}""")]
    [InlineData("""{"indicators":{"1":"90","01":"80"}}""")]
    [InlineData("""{"indicators":{"1":"90","1":"80"}}""")]
    [InlineData("""{"total":90,"total":80}""")]
    [InlineData("""{"items":{"O1":100,"O1":0}}""")]
    [InlineData("""{"printed":{"iit":1,"iit":2}}""")]
    [InlineData("""{"printed":{"itt":"89.49"},"total":1}""")]
    [InlineData("""{"printed":{"level":5},"total":1}""")]
    [InlineData("""{"printed":[]}""")]
    [InlineData("""{"indicators":{"one":"90"}}""")]
    [InlineData("""{"indicators":{"99999999999":"90"}}""")]
    [InlineData("""{"total":"ninety"}""")]
    [InlineData("""{"total":true}""")]
    [InlineData("""{"total":1e999}""")]
    [InlineData("""{"score":90}""")]
    [InlineData("""{"items":{"\ud800":100}}""")]
    [InlineData("""{"\udc00":100}""")]
    [InlineData("""{"total":"\ud800"}""")]
    [InlineData("""{"printed":{"level":"\ud800"},"total":1}""")]
    public void Input_that_cannot_be_one_is_answered_with_a_sentence(string json)
    {
        var error = ScoreJson.Parse(json).Error.ShouldBeOfType<Error.Invalid>();
        error.Message.ShouldContain("กรุณา", Case.Sensitive, json);
    }

    [Fact]
    public void No_text_makes_it_throw()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text => ScoreJson.Parse(text ?? "")).Check(Config.QuickThrowOnFailure);
        var pieces = Gen.Elements("{", "}", ":", ",", "\"total\"", "\"1\"", "\"indicators\"", "1", "\"\\ud800\"", "null", "[", "]").ListOf();
        Prop.ForAll(pieces.ToArbitrary(), parts => ScoreJson.Parse(string.Concat(parts))).Check(Config.QuickThrowOnFailure);
    }

    private static ScoreInput Read(string json)
    {
        var read = ScoreJson.Parse(json);
        read.IsOk.ShouldBeTrue(read.Error?.Message);
        return read.Value!;
    }

    private static string Answer(int year, string json) => ScoreJson.Write(Scoring.Compute(TestPacks.Year(year), Read(json)));
}
