using System.Text;
using AiIndexEtl.Cli.Consoles;

namespace AiIndexEtl.Cli.Tests.Messaging;

public sealed class MessagesTests
{
    [Test]
    public void Quiet_keeps_back_what_went_as_it_should_and_nothing_that_one_cannot_go_on_without()
    {
        using var error = new MemoryStream();
        var messages = new Messages(new ConsoleStreams { Input = Stream.Null, Output = Stream.Null, Error = error, CurrentFolder = "/" }) { IsQuiet = true };

        messages.Say("said");
        messages.Insist("the token is abc");
        messages.Warn("odd");

        Assert.That(Encoding.UTF8.GetString(error.ToArray()), Is.EqualTo("the token is abc\nwarning: odd\n"));
    }
}
