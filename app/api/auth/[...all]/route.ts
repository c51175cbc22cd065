import { answerAuthRequest } from "@/app/_server/auth/answer-auth-request";
import { getAuth } from "@/app/_server/auth/auth";

function handle(request: Request): Promise<Response> {
  return answerAuthRequest(getAuth, request);
}

export { handle as GET, handle as POST };
